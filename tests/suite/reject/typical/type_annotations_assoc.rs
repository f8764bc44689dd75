struct S<T>(std::marker::PhantomData<T>);
impl<T> S<T> { fn new() -> S<T> { S(std::marker::PhantomData) } }
fn main() { let s = S::new(); }
