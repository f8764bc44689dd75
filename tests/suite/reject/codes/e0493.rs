enum DropType { A }
impl Drop for DropType { fn drop(&mut self) {} }
struct Foo { a: u32 }
impl Drop for Foo { fn drop(&mut self) {} }
const F: u32 = (Foo { a: 0 }).a;
fn main() {}
