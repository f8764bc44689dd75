struct Foo { x: i32 }
impl Foo {
    fn bar() -> i32 { self.x }
}
fn main() {}
