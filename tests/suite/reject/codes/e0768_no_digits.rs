fn main() { let _: i32 = 0x; }
