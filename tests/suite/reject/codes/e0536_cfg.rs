#[cfg(not())]
fn f() {}
fn main() {}
