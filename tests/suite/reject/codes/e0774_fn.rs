#[derive(Clone)]
fn f() {}
fn main() {}
