use std::pin::Pin;
async fn f() {}
fn main() { let mut f = f(); let _ = Pin::new(&mut f); }
