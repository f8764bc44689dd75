fn show<T>(t: &T) { println!("{:?}", t); }
fn main() {}
