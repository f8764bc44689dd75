const A: u8 = B + 1; const B: u8 = A + 1;
fn main() { println!("{A}"); }
