fn main() { let x: &dyn Fn() = &|x: u8| {}; }
