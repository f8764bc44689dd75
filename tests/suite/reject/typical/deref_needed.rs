fn main() { let x = &5; let y: i32 = x; }
