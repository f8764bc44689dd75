fn main() { let x = 1; let s = concat!("a", x); }
