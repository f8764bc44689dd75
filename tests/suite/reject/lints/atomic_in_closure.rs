use std::sync::atomic::*;
struct S { a: AtomicUsize }
impl S { fn get(&self) -> usize { let f = || self.a.load(Ordering::AcqRel); f() } }
fn main() { S { a: AtomicUsize::new(1) }.get(); }
