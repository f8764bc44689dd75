fn f<T>(_: T) -> u8 { let a = [1u8; 4]; a[4] }
fn main() { println!("{}", f(1)); }
