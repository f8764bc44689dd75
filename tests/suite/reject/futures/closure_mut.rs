async fn call(f: impl AsyncFn()) { f().await }
fn main() {
    let mut n = 0;
    drop(call(async || n += 1));
}
