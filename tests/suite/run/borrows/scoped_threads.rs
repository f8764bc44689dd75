use std::sync::{Mutex, RwLock, mpsc};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
fn main() {
    let mut data = vec![1, 2, 3, 4];
    let text = String::from("shared");
    let total = AtomicUsize::new(0);
    thread::scope(|s| {
        s.spawn(|| { total.fetch_add(text.len(), Ordering::SeqCst); });
        s.spawn(|| { total.fetch_add(1, Ordering::SeqCst); });
    });
    println!("{} {text}", total.load(Ordering::SeqCst));
    let (left, right) = data.split_at_mut(2);
    thread::scope(|s| {
        let a = s.spawn(|| { left[0] = 10; left.len() });
        let b = s.spawn(move || { right[1] = 40; right.iter().sum::<i32>() });
        println!("{} {}", a.join().unwrap(), b.join().unwrap());
    });
    println!("{data:?}");
    let results = Mutex::new(Vec::new());
    thread::scope(|s| {
        for (i, chunk) in data.chunks_mut(2).enumerate() {
            let results = &results;
            s.spawn(move || { chunk[0] += 1; results.lock().unwrap().push((i, chunk.iter().sum::<i32>())); });
        }
    });
    let mut r = results.into_inner().unwrap();
    r.sort();
    println!("{r:?} {data:?}");
    let lock = RwLock::new(String::from("r"));
    let best = thread::scope(|s| {
        let hs: Vec<_> = (0..3).map(|i| { let lock = &lock; s.spawn(move || lock.read().unwrap().len() + i) }).collect();
        hs.into_iter().map(|h| h.join().unwrap()).max()
    });
    lock.write().unwrap().push('w');
    println!("{best:?} {}", lock.into_inner().unwrap());
    let (tx, rx) = mpsc::channel::<&str>();
    thread::scope(|s| {
        s.spawn(|| { let tx = tx; for part in text.split('a') { tx.send(part).unwrap(); } });
        let got: Vec<&str> = rx.iter().collect();
        println!("{got:?}");
    });
    let mut counter = 0;
    thread::scope(|s| { s.spawn(|| counter += 1); });
    counter += 1;
    println!("{counter}");
}
