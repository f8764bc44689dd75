fn f() { super let x = 1; }
fn main() {}
