trait Foo { type N; fn m(); }
struct Bar;
impl Foo for Bar { const N: u64 = 0; fn m() {} }
fn main() {}
