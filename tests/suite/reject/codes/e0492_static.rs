use std::sync::atomic::AtomicUsize;
const A: AtomicUsize = AtomicUsize::new(0);
static B: &'static AtomicUsize = &A;
static C: AtomicUsize = AtomicUsize::new(3);
static D: &AtomicUsize = &C;
fn main() { println!("{:?}", B); }
