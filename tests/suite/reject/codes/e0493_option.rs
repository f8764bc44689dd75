const fn f<T>(x: Option<T>) -> bool { match x { Some(_) => true, None => false } }
fn main() {}
