#![deny(unused_must_use)]
fn main() { let s = String::from("a"); s.trim(); }
