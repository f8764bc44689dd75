//~ unsupported
use std::fs::*;

fn main() {
    let _ = read_to_string("nothing.txt");
}
