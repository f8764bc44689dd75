fn main() { let s = String::from("a"); let t = (&s, 1); let u = s; println!("{} {u}", t.0); }
