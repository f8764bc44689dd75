trait Foo { fn foo(&self) -> bool; }
struct Bar;
impl Foo for Bar {
    fn foo() -> bool { true }
}
fn main() {}
