//! The guard of a mutex stays on its thread.
use std::sync::Mutex;
use std::thread;

fn main() {
    let m = Mutex::new(1);
    thread::scope(|s| {
        let guard = m.lock().unwrap();
        s.spawn(move || println!("{}", *guard));
    });
}
