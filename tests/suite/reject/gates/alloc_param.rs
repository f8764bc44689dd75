fn f(v: Vec<i32, std::alloc::Global>) {}
fn main() {}
