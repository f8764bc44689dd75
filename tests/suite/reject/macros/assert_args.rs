fn main() { assert!(); }
