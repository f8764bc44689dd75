#![deny(unused_mut)]
fn main() { let mut r = &mut 5; *r = 6; println!("{r}"); }
