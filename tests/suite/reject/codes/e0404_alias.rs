type Foo = Iterator<Item=String>;
fn bar<T: Foo>(t: T) {}
fn main() {}
