async fn f(x: u8) -> u8 { x }
fn main() { let _ = async { f("x").await + f().await }; }
