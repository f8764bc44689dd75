use something::Foo;
use std::collections::HashMop;
fn main() {}
