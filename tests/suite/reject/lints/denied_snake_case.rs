#![deny(non_snake_case)]
fn badName() {} fn main() { badName(); }
