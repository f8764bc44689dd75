def f() {}
fn main() {}
