struct Foo { x: i32 }
impl *mut Foo { fn get(self) {} }
fn main() {}
