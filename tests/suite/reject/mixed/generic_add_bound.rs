use std::ops::Add;
fn add<T: Add>(a: T, b: T) -> T { a + b }
fn main() {}
