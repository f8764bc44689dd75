#[cfg(unknown())]
fn f() {}
fn main() {}
