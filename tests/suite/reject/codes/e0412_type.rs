impl Something {}
fn f(x: Unknown, y: Vec<Foo>) -> Bar {}
fn main() {}
