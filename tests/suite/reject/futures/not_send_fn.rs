use std::cell::Cell;
async fn other() {}
async fn f() {
    let cell = &Cell::new(1);
    other().await;
    cell.set(2);
}
fn need_send<T: Send>(_: T) {}
fn main() {
    need_send(f());
}
