fn main() { let v = vec![1]; let r = &mut v; r.push(2); let s = &v; println!("{}", s.len()); }
