use std::rc::Rc;
fn main() { let r = Rc::new(5); r.borrow_mut(); }
