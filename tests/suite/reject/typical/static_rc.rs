use std::rc::Rc;
static X: Option<Rc<u8>> = None;
fn main() {}
