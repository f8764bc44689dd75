trait T { fn eq(&self, o: &Self) -> bool; }
fn f(t: &dyn T) {}
fn main() {}
