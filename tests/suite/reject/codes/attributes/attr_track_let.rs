fn main() { #[track_caller] let x = 1; println!("{x}"); }
