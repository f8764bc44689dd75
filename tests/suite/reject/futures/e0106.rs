async fn f(a: &str, b: &str) -> &str { if a.len() > b.len() { a } else { b } }
fn main() { drop(f("", "")); }
