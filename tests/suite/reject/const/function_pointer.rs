const fn map<T: Copy, U: Copy>(o: Option<T>, f: fn(T) -> U) -> Option<U> { match o { Some(x) => Some(f(x)), None => None } } fn main() {}
