//! Fences: what a thread has seen, it acquires at its next acquire fence; what it did before a release fence, all of its later stores
//! release. An exchange without order hands on what was released before it.
use std::cell::UnsafeCell;
use std::hint::black_box;
use std::panic::catch_unwind;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering, compiler_fence, fence};
use std::thread;
use std::time::Duration;

struct Slots<const N: usize>([UnsafeCell<u64>; N]);
unsafe impl<const N: usize> Sync for Slots<N> {}
impl<const N: usize> Slots<N> {
    const fn new() -> Self {
        Slots([const { UnsafeCell::new(0) }; N])
    }
    fn set(&self, at: usize, value: u64) {
        unsafe { *self.0[at].get() = value }
    }
    fn get(&self, at: usize) -> u64 {
        unsafe { *self.0[at].get() }
    }
}

static DATA: Slots<5> = Slots::new();
static READY: [AtomicBool; 5] = [const { AtomicBool::new(false) }; 5];

/// Stores with an order, loads without one and a fence behind them.
fn one_fence_for_many_loads() {
    for at in 0..5 {
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(1 + at as u64 % 3));
            DATA.set(at, 100 + at as u64);
            READY[at].store(true, Release);
        });
    }
    while READY.iter().filter(|ready| ready.load(Relaxed)).count() < 4 {
        thread::yield_now();
    }
    let ready: [bool; 5] = std::array::from_fn(|at| READY[at].load(Relaxed));
    fence(Acquire);
    let sum: u64 = (0..5).filter(|&at| ready[at]).map(|at| DATA.get(at) / 100).sum();
    println!("{}", sum >= 4);
}

static OUT: Slots<3> = Slots::new();
static FLAGS: [AtomicUsize; 3] = [const { AtomicUsize::new(0) }; 3];

/// A fence, and stores without an order behind it; the loads have one.
fn one_fence_for_many_stores(order: Ordering) {
    let writer = thread::spawn(move || {
        (0..3).for_each(|at| OUT.set(at, 7));
        fence(order);
        FLAGS.iter().for_each(|flag| flag.store(1, Relaxed));
    });
    let readers: Vec<_> = (0..3)
        .map(|at| {
            thread::spawn(move || {
                while FLAGS[at].load(Acquire) == 0 {
                    thread::yield_now();
                }
                OUT.get(at)
            })
        })
        .collect();
    println!("{:?}", readers.into_iter().map(|reader| reader.join().unwrap()).collect::<Vec<_>>());
    writer.join().unwrap();
}

/// The release of the first is acquired behind the exchange of the second, which has no order.
fn release_sequence() {
    static CELL: Slots<1> = Slots::new();
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let first = thread::spawn(|| {
        CELL.set(0, 5);
        COUNT.store(1, Release);
    });
    let second = thread::spawn(|| {
        while COUNT.compare_exchange(1, 2, Relaxed, Relaxed).is_err() {
            thread::yield_now();
        }
    });
    while COUNT.load(Relaxed) != 2 {
        thread::yield_now();
    }
    fence(AcqRel);
    println!("{}", CELL.get(0));
    first.join().unwrap();
    second.join().unwrap();
}

/// A counter as `Arc` has it: the last one who counts down sees what all did.
fn counted_down() {
    static CELL: Slots<3> = Slots::new();
    static LEFT: AtomicUsize = AtomicUsize::new(3);
    let threads: Vec<_> = (0..3)
        .map(|at| {
            thread::spawn(move || {
                CELL.set(at, at as u64 + 1);
                if LEFT.fetch_sub(1, Release) == 1 {
                    fence(Acquire);
                    println!("{}", (0..3).map(|at| CELL.get(at)).sum::<u64>());
                }
            })
        })
        .collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap());
}

fn main() {
    one_fence_for_many_loads();
    one_fence_for_many_stores(Release);
    FLAGS.iter().for_each(|flag| flag.store(0, SeqCst));
    one_fence_for_many_stores(SeqCst);
    release_sequence();
    counted_down();
    std::panic::set_hook(Box::new(|info| println!("hook: {}", info.payload_as_str().unwrap())));
    println!("{}", catch_unwind(|| fence(black_box(Relaxed))).is_err());
    println!("{}", catch_unwind(|| compiler_fence(black_box(Relaxed))).is_err());
    compiler_fence(AcqRel);
}
