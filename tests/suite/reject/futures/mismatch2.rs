async fn f() -> u32 { 1 }
async fn g() -> u32 {
    let x: u32 = f();
    x
}
fn main() { let _ = g(); }
