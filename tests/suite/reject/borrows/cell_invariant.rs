use std::cell::Cell;
fn main() {
    let cell: Cell<&'static str> = Cell::new("a");
    let own = String::from("b");
    set(&cell, &own);
}
fn set<'a>(cell: &Cell<&'a str>, text: &'a str) { cell.set(text); }
