fn main() { let e = std::num::IntErrorKind::Empty; let x: u8 = match e {}; }
