mod m { pub struct Foo(u32); impl Foo { pub fn new() -> Foo { Foo(1) } } }
fn main() { let f = m::Foo::new(); f.0; }
