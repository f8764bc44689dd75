#[repr(u32, u64)]
enum Repr { A }
fn main() {}
