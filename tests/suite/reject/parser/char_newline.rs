fn f() { let x = '
'; }
fn main() {}
