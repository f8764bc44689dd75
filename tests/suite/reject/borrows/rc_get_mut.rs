use std::rc::Rc;
fn main() {
    let mut rc = Rc::new(1);
    let slot = Rc::get_mut(&mut rc).unwrap();
    let other = Rc::clone(&rc);
    *slot = 2;
    println!("{other}");
}
