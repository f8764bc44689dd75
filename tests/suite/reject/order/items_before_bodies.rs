fn main() { let x: u8 = "a"; }
struct S { s: S }
