fn f() -> u8 { 200 + 100 }
fn main() { println!("{}", f()); }
