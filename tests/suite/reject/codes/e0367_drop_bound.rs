trait Foo {}
struct MyStruct<T> { foo: T }
impl<T: Foo> Drop for MyStruct<T> { fn drop(&mut self) {} }
fn main() {}
