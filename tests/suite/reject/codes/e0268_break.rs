fn some_func() { break; }
fn main() {}
