fn add(a: u8) -> u8 { a }
fn main() { let f: fn(u16) -> u16 = add; }
