use std::default::Default::default;
fn main() {}
