fn main() { let x: u8 = if let Some(y) = Some(1) { y } else { "a" }; }
