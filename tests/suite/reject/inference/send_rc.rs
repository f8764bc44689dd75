use std::rc::Rc;
fn needs_send<T: Send>(_t: T) {}
fn main() {
    let r = Rc::new(1);
    needs_send(r);
}
