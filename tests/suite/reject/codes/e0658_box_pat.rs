fn main() { let box x = Box::new(1); }
