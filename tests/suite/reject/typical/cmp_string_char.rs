fn main() { let s = String::new(); if s == 'a' {} }
