extern crate foo_bar_baz;
fn main() {}
