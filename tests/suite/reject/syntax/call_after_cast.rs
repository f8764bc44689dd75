fn main() { let x = 1u8 as char (2); }
