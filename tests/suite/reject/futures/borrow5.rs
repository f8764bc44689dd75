fn spawn(_: impl Future + 'static) {}
async fn f(s: &str) { println!("{s}"); }
fn main() { let s = String::new(); spawn(f(&s)); }
