#[cfg(version("1.50"))]
fn f() {}
fn main() {}
