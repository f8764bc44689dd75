fn main() { let n = "5".parse::<i32, i32>(); let v = Vec::<u8, u8, u8>::new(); }
