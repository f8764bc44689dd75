#![deny(dead_code)]
struct S; impl S { fn used(&self) {} fn other(&self) {} }
fn main() { S.used(); }
