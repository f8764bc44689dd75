trait T {}
struct Foo;
unsafe impl !T for Foo { }
fn main() {}
