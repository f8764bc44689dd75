const fn f(x: Option<i32>) -> i32 { x.map(|a| a + 1).unwrap_or(0) } fn main() {}
