async fn call(f: impl AsyncFn(u8)) { f(1).await; }
fn sync(_: u8) {}
fn main() { drop(call(sync)); }
