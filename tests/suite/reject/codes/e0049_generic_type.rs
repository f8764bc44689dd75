trait A { type G<T>; } impl A for u8 { type G = u8; }
fn main() {}
