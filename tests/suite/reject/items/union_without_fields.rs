union Nothing {}

fn main() {
    println!("{}", size_of::<Nothing>());
}
