//~ unsupported
use std::fs;

fn main() {
    println!("{}", fs::read_to_string("nothing").is_ok());
}
