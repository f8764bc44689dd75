trait Baz { fn baz(&self) -> bool; }
struct Foo(u8);
impl Baz for Foo {
    fn baz(&self) -> bool { true }
    fn baz(&self) -> bool { self.0 > 5 }
}
fn main() {}
