fn main() { printn!("a"); }
