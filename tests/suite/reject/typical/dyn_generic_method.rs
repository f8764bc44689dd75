trait T { fn f<U>(&self, u: U); }
fn g(t: &dyn T) {}
fn main() {}
