extern crate test;
fn main() {}
