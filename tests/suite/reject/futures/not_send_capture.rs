use std::rc::Rc;
fn need_send<T: Send>(_: T) {}
fn main() {
    let rc = Rc::new(1);
    need_send(async move { println!("{rc}"); });
}
