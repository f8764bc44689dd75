fn spawn<T: Send>(_: T) {}
async fn other() {}
fn f<T>(t: T) { spawn(async move { other().await; drop(t); }); }
fn main() { f(1); }
