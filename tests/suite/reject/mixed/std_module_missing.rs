use std::colections::HashMap;
fn main() {}
