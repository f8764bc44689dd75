#![deny(warnings)]
fn main() { let a: Option<fn()> = Some(main); println!("{}", a == Some(main as fn())); }
