#![deny(ambiguous_glob_imports)]
use std::fmt::*;
use std::io::*;

struct Point;

impl Display for Point {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("p")
    }
}

fn main() {
    let _ = stdin();
    println!("{Point}");
}
