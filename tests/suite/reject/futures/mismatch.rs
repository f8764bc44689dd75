async fn f() -> u32 {
    "text"
}
fn main() { let _ = f(); }
