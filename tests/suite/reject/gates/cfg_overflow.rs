#[cfg(overflow_checks)]
fn f() {}
fn main() {}
