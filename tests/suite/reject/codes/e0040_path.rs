struct Foo;
impl Drop for Foo { fn drop(&mut self) {} }
fn main() {
    let mut foo = Foo;
    Drop::drop(&mut foo);
}
