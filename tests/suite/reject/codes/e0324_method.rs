struct Bar;
trait Foo { const N: u32; fn m(); }
impl Foo for Bar {
    fn N() {}
    fn m() {}
}
fn main() {}
