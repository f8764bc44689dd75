async fn f() -> Result<u32, String> { Ok(1) }
async fn g() -> u32 {
    match f() {
        Ok(x) => x,
        Err(_) => 0,
    }
}
fn main() { let _ = g(); }
