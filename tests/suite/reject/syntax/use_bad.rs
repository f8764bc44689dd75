use std::collections::;
fn main() {}
