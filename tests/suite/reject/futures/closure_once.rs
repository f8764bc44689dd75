async fn call(f: impl AsyncFn()) { f().await }
fn main() {
    let s = String::new();
    drop(call(async move || drop(s)));
}
