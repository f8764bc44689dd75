type Foo = dyn 'static +;
fn main() {}
