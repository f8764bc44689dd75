//~ data race: memory is read that thread 1 wrote, and nothing orders the two
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: u32 = 0;

fn main() {
    thread::spawn(|| {
        unsafe { DATA = 42 };
        READY.store(true, Ordering::Relaxed);
    });
    while !READY.load(Ordering::Relaxed) {
        std::hint::spin_loop();
    }
    println!("{}", unsafe { DATA });
}
