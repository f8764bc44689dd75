use std::future::Future;
use std::rc::Rc;
fn spawn<F: Future + Send + 'static>(_: F) {}
async fn pause() {}
fn early() {
    spawn(wrong());
}
async fn wrong() {
    let shared = Rc::new(2);
    pause().await;
    println!("{shared}");
    let name = String::from("a");
    let moved = name;
    println!("{name} {moved}");
}
fn main() {}
