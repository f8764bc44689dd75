trait A { type X; }
impl A for i32 { type X = impl Copy; }
fn main() {}
