fn main() { let ref mut a @ ref mut b = 5; println!("{a}{b}"); }
