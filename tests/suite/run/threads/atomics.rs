//! Atomics between threads: counters, flags to spin on, exchange loops, fences.
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicPtr, AtomicU8, AtomicUsize, Ordering, compiler_fence, fence};
use std::sync::Arc;
use std::thread;

static HITS: AtomicUsize = AtomicUsize::new(0);
static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    let handles: Vec<_> = (0..8)
        .map(|i| {
            thread::spawn(move || {
                for _ in 0..100 {
                    HITS.fetch_add(i, Ordering::Relaxed);
                }
            })
        })
        .collect();
    handles.into_iter().for_each(|h| h.join().unwrap());
    println!("{}", HITS.load(Ordering::Relaxed));

    let writer = thread::spawn(|| {
        unsafe { DATA = 42 };
        READY.store(true, Ordering::Release);
    });
    while !READY.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
    println!("{}", unsafe { DATA });
    writer.join().unwrap();

    // Spinning without a pause: the other thread must get its turn.
    let turn = Arc::new(AtomicU8::new(0));
    let other = Arc::clone(&turn);
    let ping = thread::spawn(move || {
        for _ in 0..3 {
            while other.load(Ordering::SeqCst) != 1 {}
            other.store(0, Ordering::SeqCst);
        }
    });
    for _ in 0..3 {
        while turn.load(Ordering::SeqCst) != 0 {}
        turn.store(1, Ordering::SeqCst);
    }
    ping.join().unwrap();
    println!("{}", turn.load(Ordering::SeqCst));

    let x = AtomicI64::new(5);
    println!("{:?} {:?}", x.compare_exchange(5, 6, Ordering::AcqRel, Ordering::Acquire), x.compare_exchange(5, 7, Ordering::AcqRel, Ordering::Relaxed));
    println!("{:?} {:?}", x.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |v| Some(v * 10)), x.swap(1, Ordering::SeqCst));
    println!("{} {} {}", x.fetch_max(9, Ordering::SeqCst), x.fetch_sub(4, Ordering::SeqCst), x.into_inner());

    let lock = Arc::new((AtomicBool::new(false), AtomicUsize::new(0)));
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let lock = Arc::clone(&lock);
            thread::spawn(move || {
                for _ in 0..5 {
                    while lock.0.compare_exchange_weak(false, true, Ordering::Acquire, Ordering::Relaxed).is_err() {
                        thread::yield_now();
                    }
                    let n = lock.1.load(Ordering::Relaxed);
                    thread::yield_now();
                    lock.1.store(n + 1, Ordering::Relaxed);
                    lock.0.store(false, Ordering::Release);
                }
            })
        })
        .collect();
    threads.into_iter().for_each(|t| t.join().unwrap());
    fence(Ordering::SeqCst);
    compiler_fence(Ordering::SeqCst);
    println!("{}", lock.1.load(Ordering::SeqCst));

    let mut value = 3;
    let p = AtomicPtr::new(&mut value);
    unsafe { *p.load(Ordering::SeqCst) += 1 };
    println!("{value}");
}
