macro_rules! t { () => { u8 } }
fn f(x: t!()) -> t!() { x }
fn main() { let y: u16 = f(1); }
