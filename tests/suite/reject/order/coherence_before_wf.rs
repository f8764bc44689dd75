struct V<T> { a: u8 }
trait T {}
impl T for u8 {}
impl T for u8 {}
fn main() {}
