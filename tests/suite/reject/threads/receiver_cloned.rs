//! There is one receiver.
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel::<i32>();
    let second = rx.clone();
    drop((tx, second));
}
