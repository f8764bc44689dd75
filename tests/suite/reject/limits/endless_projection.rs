trait A { type T; }
struct S<X>(X);
impl<X> A for S<X> where S<S<X>>: A { type T = <S<S<X>> as A>::T; }
fn f<X: A>(_: X::T) {}
fn main() { let x: Option<<S<u8> as A>::T> = None; let _ = x; }
