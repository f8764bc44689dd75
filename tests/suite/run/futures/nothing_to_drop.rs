fn main() { let f; let x = 1; f = async { x + 1 }; let _ = &f; }
