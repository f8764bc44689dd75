async fn call(f: impl AsyncFn(u8) -> u8) { f(1).await; }
fn main() { drop(call(async |_| "x")); }
