fn main() { let s = "5" as i32; }
