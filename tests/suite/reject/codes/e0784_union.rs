union Bird { pigeon: u8, turtledove: u16 }
fn main() { let b = Bird {}; }
