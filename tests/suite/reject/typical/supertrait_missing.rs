use std::fmt;
trait Outline: fmt::Display { fn p(&self) {} }
struct P;
impl Outline for P {}
fn main() {}
