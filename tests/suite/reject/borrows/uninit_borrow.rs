fn main() { let x: i32; let r = &x; println!("{r}"); }
