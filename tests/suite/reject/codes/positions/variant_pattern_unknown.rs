enum E { A } fn main() { let e = E::A; match e { E::Nope { x } => {}, _ => {} } }
