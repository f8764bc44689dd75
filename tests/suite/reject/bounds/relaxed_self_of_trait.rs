trait T where Self: ?Sized { fn f(&self) {} }
fn main() {}
