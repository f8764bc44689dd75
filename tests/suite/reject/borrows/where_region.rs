fn f<'a, 'b>(a: &'a str, b: &'b str) -> &'a str where 'b: 'a { if a.is_empty() { b } else { a } }
fn g<'a, 'b>(a: &'a str, b: &'b str) -> &'b str where 'b: 'a { if a.is_empty() { b } else { a } }
fn main() { println!("{}{}", f("a", "b"), g("a", "b")); }
