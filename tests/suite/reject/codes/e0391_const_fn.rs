const fn f() -> usize { X } const X: usize = f();
fn main() { println!("{X}"); }
