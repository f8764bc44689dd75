//! Channels without a bound, on one thread and on several.
use std::sync::mpsc::{self, Receiver, RecvError, RecvTimeoutError, SendError, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

struct Loud(u32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn producer(tx: Sender<String>, who: &'static str) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        for i in 0..3 {
            tx.send(format!("{who}{i}")).unwrap();
            thread::sleep(Duration::from_millis(20));
        }
    })
}

fn errors(rx: &Receiver<i32>) {
    println!("{:?} {:?} {:?}", rx.try_recv(), rx.recv(), rx.recv_timeout(Duration::from_millis(1)));
}

fn main() {
    let (tx, rx) = channel();
    assert_eq!(rx.try_recv(), Err(TryRecvError::Empty));
    assert_eq!(rx.recv_timeout(Duration::from_millis(5)), Err(RecvTimeoutError::Timeout));
    for i in 0..100 {
        tx.send(i).unwrap();
    }
    assert_eq!(rx.iter().take(60).sum::<i32>(), (0..60).sum());
    println!("{:?}", rx.try_iter().take(3).collect::<Vec<_>>());
    println!("{:?}", rx.try_iter().count());
    let second = tx.clone();
    drop(tx);
    second.send(5).unwrap();
    drop(second);
    println!("{:?}", rx.recv());
    errors(&rx);

    let (tx, rx) = channel();
    drop(rx);
    let SendError(back) = tx.send(String::from("back")).unwrap_err();
    println!("{back} {:?} {}", tx.send(back.clone()), tx.send(back.clone()).unwrap_err());
    println!("{} {} {}", RecvError, TryRecvError::Empty, TryRecvError::Disconnected);
    println!("{} {}", RecvTimeoutError::Timeout, RecvTimeoutError::Disconnected);
    println!("{:?} {:?}", TryRecvError::from(RecvError), RecvTimeoutError::from(RecvError));

    let (tx, rx) = mpsc::channel();
    let handle = thread::spawn(move || {
        for word in ["hi", "from", "the", "thread"] {
            tx.send(word.to_string()).unwrap();
        }
        tx
    });
    let tx = handle.join().unwrap();
    drop(tx);
    let words: Vec<String> = rx.into_iter().collect();
    println!("{words:?}");

    let (tx, rx) = channel();
    let first = producer(tx.clone(), "a");
    thread::sleep(Duration::from_millis(10));
    let second = producer(tx, "b");
    for word in &rx {
        print!("{word} ");
    }
    println!();
    first.join().unwrap();
    second.join().unwrap();

    let (tx, rx) = channel();
    for i in 0..3 {
        tx.send(Loud(i)).unwrap();
    }
    drop(rx.recv());
    println!("receiver goes");
    drop(rx);
    println!("after");
    println!("{}", tx.send(Loud(9)).is_err());

    let (tx, rx) = channel::<Box<dyn FnOnce() -> i32 + Send>>();
    let worker = thread::spawn(move || rx.iter().map(|job| job()).sum::<i32>());
    for i in 0..10 {
        tx.send(Box::new(move || i * i)).unwrap();
    }
    drop(tx);
    println!("{}", worker.join().unwrap());
    let (tx, rx) = channel::<u8>();
    println!("{tx:?} {rx:?} {}", std::mem::size_of_val(&tx) + std::mem::size_of_val(&rx));
}
