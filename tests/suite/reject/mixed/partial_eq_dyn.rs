use std::fmt::Debug;
fn main() { let a: Box<dyn Debug> = Box::new(1); let b: Box<dyn PartialEq> = Box::new(1); }
