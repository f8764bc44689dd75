fn f() { let g = |x| (); g(g); }
fn main() {}
