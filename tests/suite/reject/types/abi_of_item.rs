extern "C" fn f(x: i32) -> i32 { x }
fn main() { let g: fn(i32) -> i32 = f; println!("{}", g(1)); }
