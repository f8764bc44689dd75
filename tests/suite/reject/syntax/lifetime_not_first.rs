struct S<T, const N: usize, 'a>(&'a [T; N]); fn main() {}
