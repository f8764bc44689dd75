struct Foo;
impl Foo { fn bar(&self) -> bool { true } }
impl Foo { fn bar(&self) {} }
fn main() {}
