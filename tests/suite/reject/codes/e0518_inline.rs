#[inline(always)]
struct Foo;
fn main() {}
