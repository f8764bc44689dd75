fn returns() -> dyn Fn(i32) -> i32 { |x| x + 1 }
fn main() {}
