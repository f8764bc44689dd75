const ARR: [u8; 2] = [1, 2];
const B: u8 = ARR[5];
fn main() { println!("{B}"); }
