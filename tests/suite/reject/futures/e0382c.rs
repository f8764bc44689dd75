async fn g() {}
fn main() {
    let f = g();
    let a = async { f.await };
    let b = async { f.await };
    drop((a, b));
}
