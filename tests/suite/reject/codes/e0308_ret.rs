fn f() -> u8 { "a" }
fn main() {}
