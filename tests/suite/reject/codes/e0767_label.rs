fn main() { 'a: loop { || { break 'a }; } }
