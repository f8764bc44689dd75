struct A;
impl<T> From<T> for A { fn from(_: T) -> A { A } }
fn main() {}
