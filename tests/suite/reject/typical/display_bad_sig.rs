use std::fmt;
struct S;
impl fmt::Display for S { fn fmt(&self, f: &fmt::Formatter) -> fmt::Result { Ok(()) } }
fn main() {}
