fn main() { if 1 && true {} }
