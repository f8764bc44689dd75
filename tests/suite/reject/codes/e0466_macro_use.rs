#[macro_use(a, b)]
extern crate core as some_core;
fn main() {}
