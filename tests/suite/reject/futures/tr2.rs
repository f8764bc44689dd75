trait T: Send { async fn f(&self) -> u8; }
fn need<X: Send>(_: X) {}
async fn g<X: T + Sync>(x: &X) { need(x.f()); }
fn main() {}
