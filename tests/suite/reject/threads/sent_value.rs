//! What was sent through a channel is gone.
use std::sync::mpsc;

fn main() {
    let (tx, rx) = mpsc::channel();
    let word = String::from("hi");
    tx.send(word).unwrap();
    println!("sent {word}");
    println!("{:?}", rx.recv());
}
