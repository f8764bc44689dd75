static mut C: u32 = 0;
fn main() { C += 1; }
