struct S;
impl Drop for S { fn drop(self) {} }
fn main() {}
