const fn f(g: &dyn Fn() -> u8) -> u8 { g() }
fn main() {}
