use std::fmt;
struct S;
impl fmt::Display for S { fn fmt(&self, f: &mut fmt::Formatter) { } }
fn main() {}
