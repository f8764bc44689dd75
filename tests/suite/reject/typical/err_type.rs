fn f() -> Result<i32, String> { Err("a") }
fn main() {}
