trait T { fn f(&self); }
struct S;
impl T for S { unsafe fn f(&self) {} }
fn main() {}
