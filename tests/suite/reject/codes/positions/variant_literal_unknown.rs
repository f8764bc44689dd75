enum E { A } fn main() { let e = E::Nope { x: 1 }; }
