async fn f(s: String) { s.push('x'); }
fn main() { drop(f(String::new())); }
