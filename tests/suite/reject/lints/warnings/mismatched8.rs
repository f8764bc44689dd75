#![deny(warnings)]
use std::cell::{Ref, RefCell};
struct S { c: RefCell<i32> }
impl S { fn f(&self) -> Ref<i32> { self.c.borrow() } }
fn main() { println!("{}", S { c: RefCell::new(1) }.f()); }
