//! A method of a range that asks for an order which constants cannot have yet.
const NONE: bool = (3..1).is_empty();

fn main() {
    println!("{NONE}");
}
