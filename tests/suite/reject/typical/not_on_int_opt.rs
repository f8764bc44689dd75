fn main() { let x = Some(1); if !x {} }
