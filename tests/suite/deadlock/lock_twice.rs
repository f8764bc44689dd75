//~ deadlock: `main` waits for a mutex, which it holds itself
use std::sync::Mutex;

fn main() {
    let m = Mutex::new(1);
    let _first = m.lock().unwrap();
    let _second = m.lock().unwrap();
}
