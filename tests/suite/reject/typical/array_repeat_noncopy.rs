fn main() { let a = [String::new(); 3]; let b = [vec![1]; 2]; }
