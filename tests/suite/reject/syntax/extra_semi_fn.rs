fn f() {};
fn main() {}
