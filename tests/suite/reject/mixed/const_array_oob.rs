const A: [u8; 2] = [1, 2];
const B: u8 = A[2];
fn main() { println!("{B}"); }
