use std::sync::Mutex;
fn main() {
    let m = Mutex::new(1);
    let _ = m.lock();
}
