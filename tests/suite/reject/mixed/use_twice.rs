use std::fmt; use std::fmt;
fn main() {}
