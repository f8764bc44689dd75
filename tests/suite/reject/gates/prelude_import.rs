#[prelude_import]
use std::fmt;
fn main() {}
