mod a { pub mod b { pub fn f() {} } }
use a::b;
mod c { pub fn g() { b::f(); } }
fn main() {}
