#![deny(warnings)]
fn main() { println!("{}", std::str::from_utf8(b"\xff").is_err()); }
