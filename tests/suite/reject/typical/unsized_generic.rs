fn f<T>(x: &T) {}
fn main() { f("a"); f::<str>("b"); }
