#![deny(warnings)]
use std::sync::atomic::{AtomicUsize, ATOMIC_USIZE_INIT};
static A: AtomicUsize = ATOMIC_USIZE_INIT;
fn main() { println!("{:?}", A); }
