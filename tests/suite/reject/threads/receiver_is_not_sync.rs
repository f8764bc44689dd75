//! A receiver belongs to one thread.
use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    tx.send(1).unwrap();
    thread::scope(|s| {
        s.spawn(|| rx.recv());
    });
}
