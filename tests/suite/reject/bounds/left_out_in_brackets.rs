//! A type in brackets has to have the arguments that have no default.

fn main() {
    let list: Vec<u8> = <Vec>::new();
    println!("{}", list.len());
}
