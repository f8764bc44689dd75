trait Trait1 { type Bar; }
type Foo = Box<dyn Trait1<F = i32>>;
fn main() {}
