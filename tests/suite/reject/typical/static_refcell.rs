use std::cell::RefCell;
static X: RefCell<i32> = RefCell::new(1);
fn main() {}
