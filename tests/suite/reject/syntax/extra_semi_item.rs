struct S { a: u8 };
fn main() {}
