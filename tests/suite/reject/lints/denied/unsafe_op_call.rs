#![deny(unsafe_op_in_unsafe_fn)]
pub unsafe fn f() { g() }
pub unsafe fn g() {}
fn main() {}
