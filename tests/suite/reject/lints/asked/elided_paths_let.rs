#![deny(elided_lifetimes_in_paths)]
struct P<'a>(&'a str);
fn main() { let p: P = P("x"); println!("{}", p.0); }
