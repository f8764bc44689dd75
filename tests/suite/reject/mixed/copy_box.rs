fn copy<T: Copy>(t: T) {}
fn main() { copy(Box::new(1)); }
