async fn len(s: &str) -> usize { s.len() }
fn main() { let f; let s = String::new(); f = len(&s); let _ = &f; }
