use std::rc::Rc;
fn main() { let r: Rc<Vec<u8>> = Rc::new(vec![]); let x: Rc<u8> = 5; }
