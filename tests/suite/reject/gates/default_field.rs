struct S { x: i32 = 1 }
fn main() {}
