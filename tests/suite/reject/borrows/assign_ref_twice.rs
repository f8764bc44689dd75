fn main() { let x = 1; let r; r = &x; r = &2; println!("{r}"); }
