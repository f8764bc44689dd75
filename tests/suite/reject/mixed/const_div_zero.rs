const A: u8 = 1 / 0;
fn main() { println!("{A}"); }
