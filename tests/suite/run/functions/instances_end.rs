struct W<T>(T); fn f<T>(n: u32, t: Option<T>) -> u32 { if n == 0 { 0 } else { g::<T>(n - 1) } } fn g<T>(n: u32) -> u32 { f::<T>(n, None) } fn main() { println!("{}", f(3, Some(1))); }
