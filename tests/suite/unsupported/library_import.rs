//~ unsupported
use std::process;

fn main() {
    println!("{}", process::Command::new("ls").status().is_ok());
}
