//! Channels with a bound, and those that hand over.
use std::sync::mpsc::{RecvTimeoutError, TryRecvError, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

fn main() {
    let (tx, rx) = sync_channel(2);
    tx.send(1).unwrap();
    tx.try_send(2).unwrap();
    let full = tx.try_send(3).unwrap_err();
    println!("{full:?} {full}");
    let sender = thread::spawn(move || {
        for i in 3..8 {
            tx.send(i).unwrap();
        }
        "sent all"
    });
    println!("{:?}", rx.iter().collect::<Vec<i32>>());
    println!("{}", sender.join().unwrap());
    println!("{:?}", rx.try_recv());

    let (tx, rx) = sync_channel::<String>(0);
    println!("{:?}", tx.try_send("nobody waits".into()).unwrap_err());
    assert_eq!(rx.try_recv(), Err(TryRecvError::Empty));
    assert_eq!(rx.recv_timeout(Duration::from_millis(3)), Err(RecvTimeoutError::Timeout));
    let receiver = thread::spawn(move || {
        let mut got = Vec::new();
        while let Ok(word) = rx.recv() {
            got.push(word);
        }
        got
    });
    for i in 0..3 {
        tx.send(format!("m{i}")).unwrap();
    }
    let second = tx.clone();
    thread::spawn(move || second.send("from another".to_string()).unwrap()).join().unwrap();
    drop(tx);
    println!("{:?}", receiver.join().unwrap());

    let (tx, rx) = sync_channel::<i32>(0);
    let waiting = thread::spawn(move || tx.send(1).is_err());
    thread::sleep(Duration::from_millis(20));
    drop(rx);
    println!("{}", waiting.join().unwrap());

    let (tx, rx) = sync_channel::<i32>(1);
    drop(rx);
    match tx.try_send(4) {
        Err(TrySendError::Disconnected(back)) => println!("back {back}"),
        other => println!("{other:?}"),
    }
    println!("{:?}", TrySendError::from(tx.send(5).unwrap_err()));
    println!("{tx:?}");
}
