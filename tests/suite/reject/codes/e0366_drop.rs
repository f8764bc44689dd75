struct Foo<T> { t: T }
impl Drop for Foo<u32> { fn drop(&mut self) {} }
fn main() {}
