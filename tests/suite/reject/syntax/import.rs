import std::fmt;
fn main() {}
