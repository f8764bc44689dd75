enum E { A(i32) } fn main() { let e = E::A(1); match e { E::A { number } => {} } }
