fn main() { let n = (String::new(), 1); let ref a @ (b, _) = n; println!("{b}"); println!("{a:?}"); }
