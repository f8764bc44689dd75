trait MyTrait {}
impl Drop for dyn MyTrait { fn drop(&mut self) {} }
fn main() {}
