fn main() { let s = String::new(); drop(s); drop(s); }
const A: [u8; 2] = [1, 2]; static B: u8 = A[3];
