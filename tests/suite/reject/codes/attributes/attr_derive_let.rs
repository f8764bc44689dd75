fn main() { #[derive(Debug)] let x = 1; println!("{x}"); }
