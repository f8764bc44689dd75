fn n() -> usize { 3 }
fn main() { let a = [0; n()]; }
