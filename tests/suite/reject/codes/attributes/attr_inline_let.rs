fn main() { #[inline] let x = 1; println!("{x}"); }
