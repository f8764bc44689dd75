struct S; impl Drop for S { fn drop(&mut self) {} }
fn main() { let f = S::drop; }
