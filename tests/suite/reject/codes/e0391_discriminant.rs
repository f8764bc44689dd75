enum E { A = E::B as isize, B = E::A as isize }
fn main() {}
