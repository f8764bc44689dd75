fn main() { let x: i32 = while true { }; }
