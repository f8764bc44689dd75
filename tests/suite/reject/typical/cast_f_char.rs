fn main() { let c = 65.0 as char; let d = 65u32 as char; }
