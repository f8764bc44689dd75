//! Condition variables, barriers, parking.
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Condvar, Mutex};
use std::thread;
use std::time::Duration;

struct Queue {
    items: Mutex<VecDeque<u32>>,
    ready: Condvar,
}

impl Queue {
    fn push(&self, item: u32) {
        self.items.lock().unwrap().push_back(item);
        self.ready.notify_one();
    }
    fn pop(&self) -> u32 {
        let mut items = self.items.lock().unwrap();
        loop {
            match items.pop_front() {
                Some(item) => return item,
                None => items = self.ready.wait(items).unwrap(),
            }
        }
    }
}

fn main() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = Arc::clone(&pair);
    let handle = thread::spawn(move || {
        let (lock, condvar) = &*other;
        *lock.lock().unwrap() = true;
        condvar.notify_one();
    });
    let (lock, condvar) = &*pair;
    let mut started = lock.lock().unwrap();
    while !*started {
        started = condvar.wait(started).unwrap();
    }
    println!("started {started}");
    drop(started);
    handle.join().unwrap();

    let queue = Arc::new(Queue { items: Mutex::new(VecDeque::new()), ready: Condvar::new() });
    let consumer = {
        let queue = Arc::clone(&queue);
        thread::spawn(move || (0..5).map(|_| queue.pop()).sum::<u32>())
    };
    (1..=5).for_each(|i| queue.push(i));
    println!("{}", consumer.join().unwrap());

    let (guard, result) = condvar.wait_timeout(lock.lock().unwrap(), Duration::from_millis(10)).unwrap();
    println!("{} {}", *guard, result.timed_out());
    drop(guard);
    let waited = condvar.wait_while(lock.lock().unwrap(), |started| !*started).unwrap();
    println!("{}", *waited);
    drop(waited);
    let waited = condvar.wait_timeout_while(lock.lock().unwrap(), Duration::from_millis(10), |s| *s).unwrap();
    println!("{} {:?}", *waited.0, waited.1);
    drop(waited);

    let everybody = Arc::new((Mutex::new(0), Condvar::new(), AtomicUsize::new(0)));
    let waiters: Vec<_> = (0..4)
        .map(|_| {
            let everybody = Arc::clone(&everybody);
            thread::spawn(move || {
                let guard = everybody.1.wait_while(everybody.0.lock().unwrap(), |go| *go == 0).unwrap();
                everybody.2.fetch_add(*guard, Ordering::SeqCst);
            })
        })
        .collect();
    *everybody.0.lock().unwrap() = 3;
    everybody.1.notify_all();
    waiters.into_iter().for_each(|w| w.join().unwrap());
    println!("{}", everybody.2.load(Ordering::SeqCst));

    let barrier = Arc::new(Barrier::new(3));
    let before = Arc::new(AtomicUsize::new(0));
    let leaders: usize = (0..3)
        .map(|_| {
            let (barrier, before) = (Arc::clone(&barrier), Arc::clone(&before));
            thread::spawn(move || {
                before.fetch_add(1, Ordering::SeqCst);
                let first = barrier.wait().is_leader();
                assert_eq!(before.load(Ordering::SeqCst), 3);
                let second = barrier.wait().is_leader();
                usize::from(first) + usize::from(second)
            })
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|h| h.join().unwrap())
        .sum();
    println!("{leaders}");

    let flag = Arc::new(AtomicBool::new(false));
    let parked = {
        let flag = Arc::clone(&flag);
        thread::spawn(move || {
            while !flag.load(Ordering::Acquire) {
                thread::park();
            }
            "unparked"
        })
    };
    thread::sleep(Duration::from_millis(5));
    flag.store(true, Ordering::Release);
    parked.thread().unpark();
    println!("{}", parked.join().unwrap());
    thread::current().unpark();
    thread::park();
    thread::park_timeout(Duration::from_millis(3));
    println!("{condvar:?} {barrier:?}");
}
