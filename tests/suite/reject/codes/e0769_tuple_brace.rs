enum E { A(i32) }
fn main() { let e = E::A { 0: 42 }; let f = S(x: 1); }
struct S { x: u8 }
