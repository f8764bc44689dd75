//! To ask for the length of a slice behind a raw pointer does not need a reference, but makes one.

fn main() {
    let values = [1, 2, 3];
    let pointer: *const [i32] = &values;
    println!("{}", unsafe { (*pointer).len() });
}
