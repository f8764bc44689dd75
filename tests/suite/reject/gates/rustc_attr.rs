#[rustc_dummy]
fn f() {}
fn main() {}
