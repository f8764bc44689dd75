trait Foo { fn bar() -> u32; }
impl Foo for u8 { const fn bar() -> u32 { 1 } }
fn main() {}
