struct Foo { x: i32 }
impl Foo { fn foo(self: i32) -> i32 { self } }
fn main() {}
