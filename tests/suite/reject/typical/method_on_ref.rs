struct S;
impl S { fn take(self) {} }
fn main() { let s = S; let r = &s; r.missing(); }
