mod sea { pub enum E { A } pub(in crate::sea::E) struct Shark; } fn main() {}
