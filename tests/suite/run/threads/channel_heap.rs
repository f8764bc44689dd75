//! What channels ask of the allocator, on one thread: blocks of 31 messages, a ring of slots, a meeting point.
use std::sync::mpsc::{channel, sync_channel};

fn main() {
    let (tx, rx) = channel::<i32>();
    for i in 0..65 {
        tx.send(i).unwrap();
    }
    for _ in 0..63 {
        rx.recv().unwrap();
    }
    let other = tx.clone();
    drop(tx);
    drop(other);
    assert_eq!(rx.iter().count(), 2);
    drop(rx);

    let (tx, rx) = channel();
    tx.send([7u8; 100]).unwrap();
    drop(rx);
    drop(tx);

    let (tx, rx) = channel();
    for word in ["a", "bb", "ccc"] {
        tx.send(String::from(word)).unwrap();
    }
    println!("{:?}", rx.recv());
    drop((tx, rx));

    let (tx, rx) = sync_channel::<u16>(3);
    tx.send(1).unwrap();
    tx.send(2).unwrap();
    println!("{:?}", rx.recv());
    drop(tx);
    drop(rx);

    let (tx, rx) = sync_channel::<String>(0);
    println!("{:?}", tx.try_send(String::from("nobody waits")));
    drop((tx, rx));
}
