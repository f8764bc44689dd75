const fn f(x: u8) -> u8 { x + 1 }
const Y: u8 = f(255);
fn main() { println!("{Y}"); }
