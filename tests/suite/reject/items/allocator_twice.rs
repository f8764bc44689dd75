use std::alloc::{GlobalAlloc, Layout, System};
#[global_allocator]
static A: System = System;
#[global_allocator]
static B: System = System;
fn main() {}
