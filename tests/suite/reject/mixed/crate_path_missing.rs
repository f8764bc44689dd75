fn main() { crate::missing(); }
