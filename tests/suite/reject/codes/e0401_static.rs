fn f<T: Default>() { static X: Option<T> = None; }
fn main() {}
