struct S { unsafe x: i32 }
fn main() {}
