fn f<T>(t: T) -> u8 { unsafe { std::mem::transmute(t) } }
fn main() {}
