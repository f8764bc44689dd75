fn main() { let v = 0 as *const u8; v as &u8; }
