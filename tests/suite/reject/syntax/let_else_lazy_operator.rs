fn main() { let Some(x) = Some(1) && true else { return }; }
