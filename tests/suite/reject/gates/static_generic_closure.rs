fn f() { static || 1; }
fn main() {}
