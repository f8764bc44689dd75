fn main() { let x: String = loop { if true { break 5; } }; }
