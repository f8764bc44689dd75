use std::future::Future;
use std::rc::Rc;
fn spawn<F: Future + Send + 'static>(_: F) {}
async fn pause() {}
fn main() {
    let name = String::from("a");
    let moved = name;
    spawn(async move {
        let shared = Rc::new(2);
        pause().await;
        println!("{shared}");
    });
    println!("{name} {moved}");
}
fn later() {
    let name = String::from("a");
    let moved = name;
    println!("{name} {moved}");
}
