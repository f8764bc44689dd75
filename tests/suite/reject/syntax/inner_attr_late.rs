fn f() {}
#![allow(unused)]
fn main() {}
