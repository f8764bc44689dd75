trait Copyable { fn duplicate(&self) -> Self; }
fn call(x: Box<dyn Copyable>) { let _ = x; }
fn main() {}
