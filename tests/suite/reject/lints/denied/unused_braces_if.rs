#![deny(unused_braces)]
pub fn f(x: bool) { if { x } {} }
fn main() {}
