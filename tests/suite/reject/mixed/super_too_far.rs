fn main() { super::super::f(); }
