fn f(x: &dyn Send + Sync) {}
fn main() {}
