mod a { trait T { fn f(&self) {} } impl T for u8 {} }
use a::T;
fn main() { 1u8.f(); }
