//~ data race: memory is written that the main thread read, and nothing orders the two
use std::thread;

struct Shared(*mut u64);
unsafe impl Send for Shared {}

fn main() {
    let mut value = Box::new(7u64);
    let shared = Shared(&mut *value);
    let handle = thread::spawn(move || {
        let shared = shared;
        unsafe { *shared.0 += 1 };
    });
    let seen = *value;
    handle.join().unwrap();
    println!("{seen} {value}");
}
