fn main() { #[inline] { println!("x"); } }
