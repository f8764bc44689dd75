fn show<T>(t: T) { println!("{}", t); }
fn main() { show(1); }
