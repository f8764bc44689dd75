#![deny(dead_code)]
struct S;
impl S { fn a(&self) {} fn b(&self) {} }
fn main() { S.a() }
