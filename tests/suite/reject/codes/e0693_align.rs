#[repr(align="8")]
struct A(i8);
fn main() {}
