#[global_allocator]
fn f() {}
fn main() {}
