async unsafe fn f() -> u8 { 1 }
async fn g() -> u8 { f().await }
fn main() { drop(g()); }
