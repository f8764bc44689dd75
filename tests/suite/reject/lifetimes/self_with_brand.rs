use std::marker::PhantomData;
struct N<'b> {
    b: PhantomData<&'b mut &'b mut ()>,
}
#[derive(Clone, Copy)]
struct B<'b> {
    lt: PhantomData<&'b mut &'b mut ()>,
}
impl B<'_> {
    fn with<R, F: FnOnce(B<'_>) -> R>(f: F) -> R {
        f(B { lt: PhantomData })
    }
}
impl N<'_> {
    fn with<R, F: FnOnce(N<'_>) -> R>(f: F) -> R {
        B::with(|b| f(Self { b: b.lt }))
    }
}
fn main() {}
