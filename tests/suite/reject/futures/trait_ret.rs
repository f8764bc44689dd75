trait T { async fn f(&self) -> u8; }
struct S;
impl T for S { async fn f(&self) -> u16 { 1 } }
fn main() {}
