use std::rc::Rc;
fn send<T: Send>(t: T) {}
fn main() { send(Rc::new(1)); }
