const X: i32 = "5".parse::<i32>().unwrap(); fn main() {}
