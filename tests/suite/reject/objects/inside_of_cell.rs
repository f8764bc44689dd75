//! Behind a cell an object may not become one that is less general.

use std::cell::Cell;

type General<'b> = Box<dyn for<'a> Fn(&'a str) -> &'a str + 'b>;
type Special<'b> = Box<dyn Fn(&'static str) -> &'static str + 'b>;

fn narrow<'c, 'b>(cell: &'c Cell<General<'b>>) -> &'c Cell<Special<'b>> {
    cell
}

fn main() {
    let cell: Cell<General<'static>> = Cell::new(Box::new(|s| s));
    narrow(&cell);
}
