mod m { pub struct S; impl S { fn hidden(&self) {} pub fn shown(&self) { self.hidden() } } }
fn main() { m::S.hidden(); }
