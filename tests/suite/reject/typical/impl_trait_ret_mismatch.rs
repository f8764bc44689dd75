use std::fmt::Display;
fn f() -> impl Display { vec![1] }
fn main() {}
