#![deny(let_underscore_drop)]
struct D;
impl Drop for D { fn drop(&mut self) {} }
fn main() { let _ = D; }
