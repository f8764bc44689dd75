function f() {}
fn main() {}
