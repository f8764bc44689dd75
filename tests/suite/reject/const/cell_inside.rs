use std::cell::Cell; const X: Option<&Cell<i32>> = Some(&Cell::new(1)); fn main() {}
