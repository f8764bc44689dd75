#[repr(packed, align(8))]
struct U(u16);
fn main() {}
