struct P { x: u8, y: u8 }
fn main() { let P { x } = P { x: 1, y: 2 }; }
