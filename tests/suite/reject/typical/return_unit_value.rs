fn f() { return 5; }
fn main() {}
