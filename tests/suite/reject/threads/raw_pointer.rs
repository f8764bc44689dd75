//! A raw pointer cannot be sent to another thread.
use std::thread;

fn main() {
    let mut x = 5;
    let p = &raw mut x;
    let h = thread::spawn(move || unsafe { *p += 1 });
    h.join().unwrap();
}
