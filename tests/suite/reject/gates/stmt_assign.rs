fn f() { let mut x; #[allow(unused)] x = 2; }
fn main() {}
