use std::pin::Pin;
use std::rc::Rc;
async fn other() {}
fn f() -> Pin<Box<dyn Future<Output = ()> + Send>> {
    Box::pin(async {
        let rc = Rc::new(1);
        other().await;
        drop(rc);
    })
}
fn main() { drop(f()); }
