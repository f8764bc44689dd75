fn f() -> i32 { for i in 0..3 { return i; } }
fn main() {}
