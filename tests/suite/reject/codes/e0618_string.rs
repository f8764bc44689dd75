fn main() { "a"(3); }
