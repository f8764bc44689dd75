trait Foo { #[derive(Clone)] type Bar; }
fn main() {}
