fn f() { let c = use || 1; }
fn main() {}
