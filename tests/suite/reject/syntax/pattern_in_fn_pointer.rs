fn g(f: fn((a, b): (i32, i32))) {}
fn main() {}
