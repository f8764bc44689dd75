const fn f<F: Fn() -> u8>(g: F) -> u8 { g() }
fn main() {}
