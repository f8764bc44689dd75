const fn f(x: &[i32]) -> i32 { let mut s = 0; let mut it = x.iter(); s } fn main() {}
