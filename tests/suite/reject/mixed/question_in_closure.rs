fn main() { let f = || { let x: u8 = "1".parse()?; Some(x) }; }
