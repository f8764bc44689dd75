fn main() { let n = (String::new(), 1); let ref a @ (ref mut b, _) = n; b.push('a'); println!("{a:?}"); }
