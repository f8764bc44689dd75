async fn other() {}
async fn f() {
    let mut v = vec![1];
    let first = &v[0];
    other().await;
    v.push(2);
    println!("{first}");
}
fn main() { drop(f()); }
