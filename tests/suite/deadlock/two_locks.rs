//~ deadlock: `main` waits for thread `left` to end; thread `left` waits for a mutex, which thread 2 holds; thread 2 waits for a mutex, which thread `left` holds
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let a = Arc::new(Mutex::new(0));
    let b = Arc::new(Mutex::new(0));
    let (a2, b2) = (Arc::clone(&a), Arc::clone(&b));
    let left = thread::Builder::new().name("left".into()).spawn(move || {
        let _a = a.lock().unwrap();
        thread::sleep(Duration::from_millis(10));
        let _b = b.lock().unwrap();
    });
    let right = thread::spawn(move || {
        let _b = b2.lock().unwrap();
        thread::sleep(Duration::from_millis(10));
        let _a = a2.lock().unwrap();
    });
    left.unwrap().join().unwrap();
    right.join().unwrap();
}
