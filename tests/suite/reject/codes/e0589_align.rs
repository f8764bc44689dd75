#[repr(align(15))]
enum Foo { B(u64) }
fn main() {}
