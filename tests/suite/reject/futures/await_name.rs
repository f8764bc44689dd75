async fn f() {}
fn main() { let x = f(); x.await2; }
