fn main() { #[repr(C)] let x = 1; println!("{x}"); }
