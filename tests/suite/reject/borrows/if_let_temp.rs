use std::cell::RefCell;
fn main() {
    let c = RefCell::new(vec![1]);
    let r = if let Some(x) = c.borrow().first() { x } else { &0 };
    println!("{r}");
}
