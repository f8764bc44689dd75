struct N(String, u8);
fn main() { let n = N(String::new(), 1); let a @ N(ref b, _) = n; println!("{} {}", a.0, b); }
