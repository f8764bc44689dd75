struct S<'a>(&'a u8);
impl Drop for S<'static> { fn drop(&mut self) {} }
fn main() {}
