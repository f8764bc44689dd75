//! A method that is a constant function, but not yet for everybody.
use std::cell::RefCell;

const fn taken(cell: &RefCell<i32>) -> i32 {
    cell.replace(0)
}

fn main() {
    println!("{}", taken(&RefCell::new(1)));
}
