fn main() { let x; println!("{x}"); let y: i32; y + 1; }
