trait Trait { type Bar; }
type Foo = dyn Trait;
fn main() { let _: Option<Box<Foo>> = None; }
