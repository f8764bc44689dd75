fn f() -> Result<i32, String> { 5 }
fn main() {}
