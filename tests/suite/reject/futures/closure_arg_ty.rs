async fn call(f: impl AsyncFn(u8) -> u8) { f("").await; }
fn main() { drop(call(async |x| x)); }
