fn f() { self.x = 1; }
fn main() {}
