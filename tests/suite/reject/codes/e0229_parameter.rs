fn f<I>(x: I<T = u8>) {} fn main() {}
