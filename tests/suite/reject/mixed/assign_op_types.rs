fn main() { let mut x = 1; x += 1.5; let mut s = String::new(); s += 'c'; }
