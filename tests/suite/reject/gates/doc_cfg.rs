#[doc(cfg(unix))]
fn f() {}
fn main() {}
