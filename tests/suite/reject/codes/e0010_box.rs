const X: Box<u8> = Box::new(1);
fn main() {}
