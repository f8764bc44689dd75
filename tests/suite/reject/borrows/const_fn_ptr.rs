const F: fn(&'static str) -> usize = |s| s.len();
fn main() { let s = String::from("a"); println!("{}", F(&s)); }
