use std::cell::RefCell;
static S: RefCell<u8> = RefCell::new(1);
fn main() {}
