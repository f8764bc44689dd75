enum E { A } impl E { fn f(&self) -> i32 { match self { Self::Nope { .. } => 1, Self::Gone(_) => 2, Self::Lost => 3, Self::A => 4 } } } fn main() { E::A.f(); }
