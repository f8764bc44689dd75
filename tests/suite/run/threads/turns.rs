//! What time and order make certain: sleeping threads take turns, and the clock goes on with them.
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    let (tx, rx) = mpsc::channel();
    let sleepers: Vec<_> = [60u64, 20, 40]
        .into_iter()
        .map(|ms| {
            let tx = tx.clone();
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(ms));
                tx.send(ms).unwrap();
            })
        })
        .collect();
    drop(tx);
    println!("{:?}", rx.iter().collect::<Vec<_>>());
    assert!(start.elapsed() >= Duration::from_millis(60));
    sleepers.into_iter().for_each(|s| s.join().unwrap());

    let (tx, rx) = mpsc::channel();
    let answers = thread::spawn(move || {
        for i in 0..3 {
            thread::sleep(Duration::from_millis(30));
            tx.send(i).unwrap();
        }
    });
    let mut misses = 0;
    let mut got = Vec::new();
    while got.len() < 3 {
        match rx.recv_timeout(Duration::from_millis(20)) {
            Ok(i) => got.push(i),
            Err(_) => misses += 1,
        }
    }
    println!("{got:?} {}", misses > 0);
    answers.join().unwrap();
    let worker = thread::spawn(|| {
        for i in 0..3 {
            println!("worker {i}");
            thread::sleep(Duration::from_millis(40));
        }
    });
    thread::sleep(Duration::from_millis(20));
    for i in 0..3 {
        println!("main {i}");
        thread::sleep(Duration::from_millis(40));
    }
    worker.join().unwrap();
    let deadline = Instant::now() + Duration::from_millis(3);
    let mut rounds = 0u32;
    while Instant::now() < deadline {
        rounds += 1;
    }
    println!("{}", rounds > 0);
}
