use std::rc::Rc;
async fn other() {}
async fn f() { let x = Rc::new(1); other().await; println!("{x}"); }
fn is_sync<T: Sync>(_: T) {}
fn main() { is_sync(f()); }
