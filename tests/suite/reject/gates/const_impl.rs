trait A {}
impl const A for i32 {}
fn main() {}
