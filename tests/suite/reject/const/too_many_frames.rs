//! A constant may need 128 frames, its own included.

const fn deep(n: u32) -> u32 { if n == 0 { 0 } else { 1 + deep(n - 1) } }
const B: u32 = deep(127);
fn main() { println!("{B}"); }
