fn f() { 1.match { _ => {} } }
fn main() {}
