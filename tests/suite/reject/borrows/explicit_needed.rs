fn first<'a>(one: &'a str, other: &str) -> &'a str {
    if one.is_empty() { other } else { one }
}
fn main() { println!("{}", first("a", "b")); }
