fn main() { let v: Vec<str> = Vec::new(); for x in v.iter() {} }
