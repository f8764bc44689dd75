fn main() { let v = 0u32; println!("{}", v.foo); }
