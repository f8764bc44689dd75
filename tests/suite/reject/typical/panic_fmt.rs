fn main() { panic!("{}"); }
