fn main() { let x: u8 = 'a: loop { break 'b 3; }; }
