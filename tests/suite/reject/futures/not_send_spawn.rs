use std::rc::Rc;
async fn other() {}
fn spawn<F: Future + Send + 'static>(_: F) {}
fn main() {
    spawn(async {
        let rc = Rc::new(1);
        other().await;
        drop(rc);
    });
}
