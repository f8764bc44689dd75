use std::fmt::{Debug, Display};
fn g(t: &(dyn Debug + Display)) {}
fn main() {}
