enum E { A, B, A }
fn main() {}
