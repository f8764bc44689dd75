#![deny(unsafe_op_in_unsafe_fn)]
pub unsafe fn f(p: *const i32) -> i32 { *p }
fn main() {}
