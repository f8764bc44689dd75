fn main() { <Self>::foo; }
