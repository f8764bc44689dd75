use std::cell::Cell;
const A: Cell<usize> = Cell::new(1);
const B: &Cell<usize> = &A;
fn main() {}
