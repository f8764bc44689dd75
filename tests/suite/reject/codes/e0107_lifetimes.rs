struct Foo<'a>(&'a str);
fn f<'a, 'b>(x: Foo<'a, 'b>) {}
fn main() {}
