struct Foo(u8);
impl Foo {
    fn bar(&self) -> bool { self.0 > 5 }
    fn bar() {}
}
fn main() {}
