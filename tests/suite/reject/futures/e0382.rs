async fn other() {}
async fn f(s: String) {
    drop(s);
    other().await;
    println!("{s}");
}
fn main() { drop(f(String::new())); }
