#[derive(Clone, Copy)] struct S { a: [u8; 2] }
union N { b: [u8; 4], t: S }
fn main() { let mut n = N { b: [0; 4] }; n.t.a[0] += 1; }
