trait Trait2 { type Bar; fn get() -> Self::Baz; }
fn main() {}
