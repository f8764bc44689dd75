use std::marker::PhantomData;
use std::rc::Rc;
struct S { m: PhantomData<Rc<u8>> }
fn send<T: Send>(t: T) {}
fn main() { send(S { m: PhantomData }); }
