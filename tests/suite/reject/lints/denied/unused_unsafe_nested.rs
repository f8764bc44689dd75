#![deny(unused_unsafe)]
pub fn f(p: *const i32) -> i32 { unsafe { unsafe { *p } } }
fn main() {}
