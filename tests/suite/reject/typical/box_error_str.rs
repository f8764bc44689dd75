use std::error::Error;
fn f() -> Result<(), Box<dyn Error>> { Err("a") }
fn main() {}
