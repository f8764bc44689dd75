fn foo<'a, 'b, 'a>(x: &'a str, y: &'b str) {}
fn main() {}
