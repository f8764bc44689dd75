fn g(f: fn(ref x: i32)) {}
fn main() {}
