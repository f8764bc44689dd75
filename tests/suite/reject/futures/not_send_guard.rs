use std::sync::Mutex;
async fn other() {}
async fn f(m: &Mutex<u8>) {
    let mut guard = m.lock().unwrap();
    other().await;
    *guard += 1;
}
fn need_send<T: Send>(_: T) {}
fn main() { let m = Mutex::new(1); need_send(f(&m)); }
