unsafe trait U { fn f(&self); }
struct S;
impl U for S { fn f(&self) {} }
fn main() {}
