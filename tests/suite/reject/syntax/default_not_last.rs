struct S<T = i32, U>(T, U); fn main() {}
