fn main() { let y = 0u32; *y = 2; }
