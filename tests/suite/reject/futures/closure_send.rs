use std::rc::Rc;
async fn other() {}
fn need<T: Send>(_: T) {}
fn main() {
    let f = async || { let r = Rc::new(1); other().await; drop(r); };
    need(f());
}
