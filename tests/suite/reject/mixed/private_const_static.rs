mod a { const C: u8 = 1; static S: u8 = 2; pub const D: u8 = 3; }
fn main() { println!("{} {}", a::D, a::C); }
