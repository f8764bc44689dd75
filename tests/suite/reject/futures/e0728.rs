async fn g() {}
fn f() { g().await; }
fn main() { f(); let _ = async { let c = || g().await; c() }; }
