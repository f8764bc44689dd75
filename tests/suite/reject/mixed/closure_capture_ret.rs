fn f() -> fn() -> u8 { let x = 1; move || x }
fn main() {}
