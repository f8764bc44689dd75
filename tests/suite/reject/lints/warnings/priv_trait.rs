#![deny(warnings)]
trait Hid { fn f(&self) {} } impl Hid for u8 {}
pub fn gen_it<T: Hid>(t: T) { t.f() }
fn main() { gen_it(1u8); }
