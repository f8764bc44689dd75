struct P(*mut u8);
fn send<T: Send>(t: T) {}
fn main() { let mut x = 1; send(P(&mut x)); }
