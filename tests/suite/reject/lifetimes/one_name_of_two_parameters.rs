fn longest<'a>(a: &'a str, b: &'a str) -> &str {
    if a.len() > b.len() { a } else { b }
}
fn within<'a>(both: (&'a str, &'a str)) -> &str {
    both.0
}
fn main() {
    println!("{}{}", longest("a", "b"), within(("a", "b")));
}
