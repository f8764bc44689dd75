struct S { a: u8 }
fn main() { let s = S { a: 3.5 }; }
