use std::sync::atomic::*;
fn main() { let a = AtomicI32::new(1); let _ = a.compare_exchange(1, 2, Ordering::SeqCst, Ordering::Release); }
