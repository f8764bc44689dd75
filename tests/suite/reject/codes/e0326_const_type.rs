trait Foo { const BAR: bool; }
struct Bar;
impl Foo for Bar {
    const BAR: u32 = 5;
}
fn main() {}
