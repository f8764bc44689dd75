fn print<T>(t: T) { println!("{:?}", t); }
fn main() { print(1); }
