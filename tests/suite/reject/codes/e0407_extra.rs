trait Foo { fn a(); }
struct Bar;
impl Foo for Bar {
    fn a() {}
    fn b() {}
}
fn main() {}
