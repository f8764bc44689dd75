//~ deadlock: `main` waits for thread 1 to end; thread 1 waits to be notified by a `Condvar`
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = Arc::clone(&pair);
    let handle = thread::spawn(move || {
        let mut go = other.0.lock().unwrap();
        while !*go {
            go = other.1.wait(go).unwrap();
        }
    });
    thread::yield_now();
    *pair.0.lock().unwrap() = true;
    handle.join().unwrap();
}
