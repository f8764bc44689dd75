struct S { a: u8, b: u8 }
fn main() { let a; let s = S { a: 1, b: 2 }; S { a, ..s } = S { a: 3, b: 4 }; }
