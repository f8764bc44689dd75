#![deny(warnings)]
use std::cell::Cell;
const C: Cell<i32> = Cell::new(1);
fn main() { C.set(2); println!("{}", C.get()); }
