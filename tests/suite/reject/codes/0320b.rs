struct F<T> { x: Option<Box<F<Option<T>>>>, y: T }
fn f() { let x: F<i32> = F { x: None, y: 1 }; drop(x); }
fn main() {}
