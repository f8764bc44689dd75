fn main() { let mut v: Vec<str> = Vec::new(); v.push("a"); }
