async fn f(x: &u8) -> u8 { x.await }
fn main() { drop(f(&1)); }
