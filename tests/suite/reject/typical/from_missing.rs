fn main() { let x: u8 = u8::from(300i32); let s = String::from(5); }
