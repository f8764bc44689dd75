fn f() { #[allow(unused)] 1 + 2; }
fn main() {}
