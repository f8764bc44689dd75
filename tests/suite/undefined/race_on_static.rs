//~ data race: memory is read that thread 1 wrote, and nothing orders the two
use std::thread;

static mut COUNTER: u32 = 0;

fn main() {
    let handles: Vec<_> = (0..2)
        .map(|_| {
            thread::spawn(|| {
                for _ in 0..10 {
                    unsafe { COUNTER += 1 };
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", unsafe { COUNTER });
}
