fn underscore<'_>(s: &'_ str) {}
struct S<'a>(&'_ str, &'a str);
fn main() {}
