struct S { x: u32 }
fn main() { let v = S { x: 0 }; println!("{}", v.foo); }
