fn main() { let x = 1; let f = async { x = 2; }; drop(f); println!("{x}"); }
