struct type { x: u8 }
fn main() {}
