#[rustc_legacy_const_generics(1)]
fn f(x: i32, y: i32) {}
fn main() {}
