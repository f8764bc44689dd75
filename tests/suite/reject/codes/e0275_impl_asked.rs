trait Foo { fn f(&self); }
struct W<T>(T);
impl<T> Foo for W<T> where W<W<T>>: Foo { fn f(&self) {} }
fn need<T: Foo>(_: T) {}
fn main() { need(W(1)); }
