fn main() { let f = |n: u32| if n == 0 { 0 } else { f(n - 1) }; }
