use std::alloc::{GlobalAlloc, Layout, System};
struct Counter;
#[global_allocator]
static A: Counter = Counter;
fn main() {}
