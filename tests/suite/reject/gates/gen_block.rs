fn f() { let x = gen { yield 1; }; }
fn main() {}
