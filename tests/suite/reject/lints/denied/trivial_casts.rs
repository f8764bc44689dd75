#![deny(trivial_casts)]
pub fn f(x: &i32) -> *const i32 { x as *const i32 }
fn main() {}
