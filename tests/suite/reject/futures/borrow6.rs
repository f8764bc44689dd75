fn spawn(_: impl Future + 'static) {}
fn g(s: &str) { spawn(async move { println!("{s}"); }); }
fn main() { g(""); }
