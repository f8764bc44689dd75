#![deny(non_ascii_idents)]
fn main() { let größe = 3; println!("{}", größe); }
