enum E { V }
trait Tr { type V; fn f() -> Self::V; }
impl Tr for E { type V = u8; fn f() -> Self::V { 0 } }
fn main() {}
