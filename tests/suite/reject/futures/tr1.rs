trait T { async fn f(&self) -> u8; }
struct S;
impl T for S {}
fn main() {}
