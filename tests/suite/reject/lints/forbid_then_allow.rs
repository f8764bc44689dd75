#![forbid(unused_variables)]
#[allow(unused_variables)]
fn main() { let x = 1; }
