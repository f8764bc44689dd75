trait A {} trait B { fn b(&self); }
fn f(a: &dyn A) { a.b(); }
fn main() {}
