fn f<T>() { const X: Option<T> = None; }
fn main() {}
