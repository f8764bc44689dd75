//! `lock().unwrap()` on a poisoned mutex panics.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let shared = Arc::new(Mutex::new(0));
    let other = Arc::clone(&shared);
    let mut lock = shared.lock().unwrap();
    *lock += 1;
    drop(lock);
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let _ = thread::spawn(move || {
        let _lock = other.lock().unwrap();
        panic!("not reported");
    })
    .join();
    std::panic::set_hook(quiet);
    println!("before");
    *shared.lock().unwrap() += 1;
    println!("never");
}
