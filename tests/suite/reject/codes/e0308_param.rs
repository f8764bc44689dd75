fn f<T>(t: T) -> T { 3 }
fn main() {}
