fn g() -> u8 { "x" } static A: u8 = panic!("no"); fn main() {}
