#![deny(deprecated)]
#[deprecated] macro_rules! old { () => { 1 } }
fn main() { println!("{}", old!()); }
