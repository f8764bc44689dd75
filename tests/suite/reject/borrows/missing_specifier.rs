fn pick(one: &str, other: &str) -> &str { if one.is_empty() { other } else { one } }
fn main() { println!("{}", pick("a", "b")); }
