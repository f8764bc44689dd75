async fn f(n: u32) -> u32 { if n == 0 { 0 } else { g(n).await } }
async fn g(n: u32) -> u32 { f(n - 1).await }
fn main() { let _ = f(1); }
