fn first<T>(v: &Vec<T>) -> T { v[0] }
fn main() {}
