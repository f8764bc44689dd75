fn main() { loop { break 'a; } }
