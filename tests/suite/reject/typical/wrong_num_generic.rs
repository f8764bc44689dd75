struct S<T>(T);
fn main() { let s: S<u8, u8> = S(1); let v: Vec<u8, u8, u8> = vec![]; }
