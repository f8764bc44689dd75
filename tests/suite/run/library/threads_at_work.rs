//! Threads that share, send and wait.
#![allow(warnings)]
use std::sync::*;
use std::thread;

fn threads() {
    let data = Arc::new(Mutex::new(Vec::new()));
    let hs: Vec<_> = (0..3)
        .map(|i| {
            let d = Arc::clone(&data);
            thread::spawn(move || {
                d.lock().unwrap().push(i * i);
                i
            })
        })
        .collect();
    let rs: Vec<i32> = hs.into_iter().map(|h| h.join().unwrap()).collect();
    let mut v = data.lock().unwrap().clone();
    v.sort();
    println!("{rs:?} {v:?} {}", Arc::strong_count(&data));
    let (tx, rx) = mpsc::channel();
    for id in 0..3 {
        let tx = tx.clone();
        thread::spawn(move || {
            for j in 0..2 {
                tx.send(id * 10 + j).unwrap();
            }
        });
    }
    drop(tx);
    let mut got: Vec<i32> = rx.iter().collect();
    got.sort();
    println!("{got:?}");
    let total: i32 = thread::scope(|s| {
        let hs: Vec<_> = got.chunks(2).map(|c| s.spawn(move || c.iter().sum::<i32>())).collect();
        hs.into_iter().map(|h| h.join().unwrap()).sum()
    });
    println!("{total}");
    let counter = atomic::AtomicUsize::new(0);
    thread::scope(|s| {
        for _ in 0..4 {
            s.spawn(|| counter.fetch_add(1, atomic::Ordering::SeqCst));
        }
    });
    println!("{:?}", counter);
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let p2 = pair.clone();
    thread::spawn(move || {
        *p2.0.lock().unwrap() = true;
        p2.1.notify_one();
    });
    let g = pair.1.wait_while(pair.0.lock().unwrap(), |r| !*r).unwrap();
    println!("{}", *g);
}

fn main() {
    threads();
}
