struct Foo;
impl<T: Default> Foo { fn get(&self) -> T { T::default() } }
fn main() {}
