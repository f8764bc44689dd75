//! A fence acquires what its thread has seen, and nothing else: here the flag is not read before it.
//~ data race
use std::sync::atomic::{AtomicBool, Ordering, fence};
use std::thread;
use std::time::Duration;

static mut VALUE: u32 = 0;
static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    thread::spawn(|| {
        unsafe { VALUE = 1 };
        fence(Ordering::Release);
        READY.store(true, Ordering::Relaxed);
    });
    thread::sleep(Duration::from_millis(5));
    fence(Ordering::Acquire);
    let value = unsafe { VALUE };
    println!("{value}");
}
