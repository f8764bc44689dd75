fn main() { let x: Option<u8> = try { 1 }; }
