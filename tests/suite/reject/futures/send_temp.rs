use std::rc::Rc;
async fn other(_: i32) {}
async fn f() {
    other(*Rc::new(1)).await;
}
fn need_send<T: Send>(_: T) {}
fn main() { need_send(f()); }
