async fn f<'a>(a: &'a str, b: &str) -> &'a str { if a.len() > b.len() { a } else { b } }
fn main() { drop(f("", "")); }
