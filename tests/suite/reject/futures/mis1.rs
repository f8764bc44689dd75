async fn f() -> Result<u8, String> { let x: u8 = "1".parse()?; Ok(x) }
fn main() { drop(f()); }
