use std::fmt::Display;
fn show(x: impl Display) { println!("{x}"); }
fn main() { show(vec![1]); }
