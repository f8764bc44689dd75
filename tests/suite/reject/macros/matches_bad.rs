fn main() { matches!(1); }
