use std::marker::PhantomPinned;
use std::pin::Pin;
struct S { p: PhantomPinned }
fn main() { let mut s = S { p: PhantomPinned }; let p = Pin::new(&mut s); }
