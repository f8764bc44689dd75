#![deny(unused_comparisons)]
pub fn f(x: u8) -> bool { x < 0 || x > 255 || 256 > x as i32 || x <= 255 }
fn main() {}
