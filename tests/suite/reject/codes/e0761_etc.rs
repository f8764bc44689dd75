fn main() { let x = 'static; }
