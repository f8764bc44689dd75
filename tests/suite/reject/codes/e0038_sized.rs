trait Plain: Sized { fn go(&self) {} }
fn take(_: &dyn Plain) {}
fn main() {}
