fn main() { let c = |a @ (ref b, _): (String, i32)| println!("{b}{a:?}"); c((String::new(), 1)); }
