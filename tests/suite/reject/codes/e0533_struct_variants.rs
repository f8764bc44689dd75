enum E { V { a: u8 } }
struct S { a: u8 }
fn main() { E::V(1); let S(x) = S { a: 1 }; match 1 { E::V(..) => {} } }
