fn sync() -> String { String::new() }
async fn f() -> String {
    sync().await
}
fn main() { let _ = f(); }
