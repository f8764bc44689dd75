use std::cell::RefCell;
fn main() {
    let cell = RefCell::new(vec![1]);
    let first = cell.borrow().first().unwrap();
    println!("{first}");
}
