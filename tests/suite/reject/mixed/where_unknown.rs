fn f<T>() where U: Copy {}
fn main() {}
