#![deny(dead_code)]
struct S;
impl S { const A: i32 = 1; }
fn main() { let _ = S; }
