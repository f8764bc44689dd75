async fn f() -> u32 {
    let x = 1u32;
    x.await
}
fn main() { let _ = f(); }
