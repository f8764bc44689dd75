struct Foo<X = Box<Self>> { a: Option<X> }
fn main() {}
