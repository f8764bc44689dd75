extern crate core;
struct core;
fn main() {}
