fn first<'a, 'b>(one: &'a str, other: &'b str) -> &'a str {
    if one.is_empty() { other } else { one }
}
fn main() { println!("{}", first("a", "b")); }
