extern "C" fn f(x: i32) -> i32 { x + 1 }
fn ap<F: Fn(i32) -> i32>(f: F) -> i32 { f(2) }
fn main() { println!("{}", ap(f)); let v: Vec<i32> = [1, 2].into_iter().map(f).collect(); println!("{v:?}"); let p: extern "C" fn(i32) -> i32 = f; println!("{}", ap(p)); }
