fn f() -> Result<(), String> { Ok(1) }
fn main() {}
