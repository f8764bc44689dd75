trait MyTrait {}
impl MyTrait for i32 { }
impl !MyTrait for i32 { }
fn main() {}
