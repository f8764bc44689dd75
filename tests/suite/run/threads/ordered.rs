//! Accesses that are in order, by every means there is: none of them is a data race.
use std::cell::UnsafeCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering, fence};
use std::sync::{Arc, Barrier, Condvar, Mutex, Once, OnceLock, RwLock, mpsc};
use std::thread;

struct Slot(UnsafeCell<u32>);
unsafe impl Sync for Slot {}

static SLOT: Slot = Slot(UnsafeCell::new(0));
static READY: AtomicBool = AtomicBool::new(false);
static STAGE: AtomicUsize = AtomicUsize::new(0);
static ONCE: Once = Once::new();
static NAMES: OnceLock<HashMap<u8, String>> = OnceLock::new();

fn add(n: u32) {
    unsafe { *SLOT.0.get() += n };
}
fn value() -> u32 {
    unsafe { *SLOT.0.get() }
}

fn main() {
    add(1);
    thread::spawn(|| add(1)).join().unwrap();
    println!("spawn and join {}", value());

    let setter = thread::spawn(|| {
        add(1);
        READY.store(true, Ordering::Release);
    });
    while !READY.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
    add(1);
    setter.join().unwrap();
    println!("release and acquire {}", value());

    let setter = thread::spawn(|| {
        add(1);
        fence(Ordering::Release);
        STAGE.store(1, Ordering::Relaxed);
    });
    while STAGE.load(Ordering::Relaxed) != 1 {
        thread::yield_now();
    }
    fence(Ordering::Acquire);
    add(1);
    setter.join().unwrap();
    println!("fences {}", value());

    let lock = Arc::new(Mutex::new(()));
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let lock = Arc::clone(&lock);
            thread::spawn(move || {
                let _guard = lock.lock().unwrap();
                add(1);
            })
        })
        .collect();
    threads.into_iter().for_each(|t| t.join().unwrap());
    println!("mutex {}", value());

    let (tx, rx) = mpsc::channel();
    let sender = thread::spawn(move || {
        add(1);
        tx.send(()).unwrap();
    });
    rx.recv().unwrap();
    add(1);
    sender.join().unwrap();
    let (tx, rx) = mpsc::sync_channel(0);
    let sender = thread::spawn(move || {
        add(1);
        tx.send(Box::new(5)).unwrap();
    });
    let five = rx.recv().unwrap();
    add(*five);
    sender.join().unwrap();
    println!("channels {}", value());

    let barrier = Barrier::new(2);
    thread::scope(|s| {
        s.spawn(|| {
            add(1);
            barrier.wait();
            barrier.wait();
        });
        barrier.wait();
        add(1);
        barrier.wait();
    });
    println!("barrier and scope {}", value());

    let parked = thread::spawn(|| {
        loop {
            thread::park();
            if STAGE.load(Ordering::Relaxed) == 2 {
                break;
            }
        }
        add(1);
    });
    add(1);
    STAGE.store(2, Ordering::Relaxed);
    parked.thread().unpark();
    parked.join().unwrap();
    println!("park {}", value());

    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let other = Arc::clone(&pair);
    let notifier = thread::spawn(move || {
        add(1);
        *other.0.lock().unwrap() = true;
        other.1.notify_one();
    });
    let guard = pair.1.wait_while(pair.0.lock().unwrap(), |ready| !*ready).unwrap();
    add(1);
    drop(guard);
    notifier.join().unwrap();
    println!("condvar {}", value());

    let readers = Arc::new(RwLock::new(vec![1, 2, 3]));
    let threads: Vec<_> = (0..3)
        .map(|i| {
            let readers = Arc::clone(&readers);
            thread::spawn(move || {
                let sum: i32 = readers.read().unwrap().iter().sum();
                readers.write().unwrap().push(i);
                sum
            })
        })
        .collect();
    let sums = threads.into_iter().map(|t| t.join().unwrap()).filter(|sum| *sum >= 6).count();
    println!("readers {sums} {}", readers.read().unwrap().len());

    let threads: Vec<_> = (0..3)
        .map(|_| {
            thread::spawn(|| {
                ONCE.call_once(|| add(1));
                let names = NAMES.get_or_init(|| HashMap::from([(1, String::from("one"))]));
                value() as usize + names[&1].len()
            })
        })
        .collect();
    println!("once {:?}", threads.into_iter().map(|t| t.join().unwrap()).collect::<Vec<_>>());

    let shared = Arc::new(vec![String::from("dropped by whoever is last")]);
    let threads: Vec<_> = (0..3)
        .map(|_| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || shared[0].len())
        })
        .collect();
    drop(shared);
    println!("arc {:?}", threads.into_iter().map(|t| t.join().unwrap()).collect::<Vec<_>>());

    let mut parts = [1u8, 2, 3, 4, 5];
    let (left, right) = parts.split_at_mut(3);
    thread::scope(|s| {
        s.spawn(|| left.iter_mut().for_each(|x| *x *= 2));
        s.spawn(|| right.iter_mut().for_each(|x| *x *= 3));
    });
    println!("parts {parts:?}");
}
