fn main() { assert!(1); assert!("a"); }
