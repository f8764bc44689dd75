trait T { fn me(&self) {} }
fn take(t: &dyn T) { let x = *t; }
fn main() {}
