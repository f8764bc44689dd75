fn f() {}
fn g(x: f) {}
impl Some { }
fn main() {}
