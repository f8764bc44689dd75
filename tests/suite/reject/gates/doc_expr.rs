fn f() { let x = /// hi
1; }
fn main() {}
