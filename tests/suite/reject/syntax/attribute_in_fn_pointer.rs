type F = fn(#[inline] i32) -> i32;
fn main() { let f: F = |x| x; println!("{}", f(1)); }
