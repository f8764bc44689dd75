async fn f() -> u8 { 1 }
async fn g() { if f() == 1 {} f.await; f().await.await; }
fn main() { drop(g()); }
