#[inline] struct S;
fn main() { let _ = S; y }
