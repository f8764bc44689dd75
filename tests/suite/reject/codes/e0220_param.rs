fn f<T: Iterator>(t: T) -> T::Itm { loop {} }
fn main() {}
