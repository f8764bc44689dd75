fn main() { if 1 { } while "a" {} }
