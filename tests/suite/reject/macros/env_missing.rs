fn main() { let s = env!("SURELY_NOT_SET_12345"); }
