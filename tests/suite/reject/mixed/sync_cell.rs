use std::cell::Cell;
fn sync<T: Sync>(t: &T) {}
fn main() { sync(&Cell::new(1)); }
