fn first<'a, 'b: 'a>(one: &'a str, other: &'b str) -> &'a str {
    if one.is_empty() { other } else { one }
}
fn main() {
    println!("{}", first("", "b"));
}
