//~ deadlock: `main` waits for a message
use std::sync::mpsc;
use std::thread;

fn main() {
    let (tx, rx) = mpsc::channel();
    let for_thread = tx.clone();
    let handle = thread::spawn(move || for_thread.send(1).unwrap());
    for n in rx {
        println!("{n}");
    }
    handle.join().unwrap();
    drop(tx);
}
