fn main() { println(""); }
