use std::sync::atomic::*;
fn main() { let a = AtomicI32::new(1); a.load(Ordering::Release); }
