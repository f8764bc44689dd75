#![deny(dead_code)]
trait T { fn a(&self); fn b(&self) {} }
impl T for i32 { fn a(&self) {} }
fn main() { 1.a() }
