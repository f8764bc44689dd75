fn take(g: extern "C" fn(i32) -> i32) -> i32 { g(4) }
fn main() { println!("{}", take(|x| x)); }
