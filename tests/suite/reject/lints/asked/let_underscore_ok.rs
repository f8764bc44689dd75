#![deny(let_underscore)]
struct D;
impl Drop for D { fn drop(&mut self) {} }
fn main() { let d = D; let _ = &d; let _ = 4; let _x = D; let _ = d; }
