fn main(x: u8) {}
