fn main() { let x: u8 = "a"; missing(); }
