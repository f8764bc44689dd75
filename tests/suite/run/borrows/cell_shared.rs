use std::cell::Cell;
fn store<'a>(slot: &Cell<&'a str>, text: &'a str) { slot.set(text); }
fn main() {
    let own = String::from("own");
    let slot = Cell::new("start");
    store(&slot, &own);
    println!("{}", slot.get());
}
