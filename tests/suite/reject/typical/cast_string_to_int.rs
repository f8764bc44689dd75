fn main() { let s = String::from("5"); let n = s as u32; }
