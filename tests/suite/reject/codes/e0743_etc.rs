fn foo2(x: u8, y: &[...]) {}
fn main() {}
