#[inline()]
fn f() {}
fn main() {}
