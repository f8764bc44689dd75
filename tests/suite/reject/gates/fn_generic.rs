fn f<F: Fn<(i32,), Output = i32>>(f: F) {}
fn main() {}
