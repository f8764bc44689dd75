trait T { async fn f(&self) -> u8; }
fn g(_: &dyn T) {}
fn main() {}
