fn main() { #[test] let x = 1; println!("{x}"); }
