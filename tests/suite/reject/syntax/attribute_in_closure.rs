fn main() { let c = |#[inline] x: i32| x; c(1); }
