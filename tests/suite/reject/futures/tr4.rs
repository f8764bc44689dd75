async fn f(x: impl Fn(u8) -> u8) -> u8 { x(1) }
fn main() { drop(f(|x: u16| 1)); }
