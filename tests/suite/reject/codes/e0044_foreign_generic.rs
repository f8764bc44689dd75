unsafe extern "C" { fn some_func<T>(x: T); }
fn main() {}
