//! A panic in the drop of what a sleeping future keeps: the rest is dropped all the same.
use std::future::Future;
use std::task::{Context, Waker};

struct Loud(&'static str, bool);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
        if self.1 {
            panic!("in drop of {}", self.0);
        }
    }
}

async fn keeps(a: Loud, b: Loud) {
    let _c = Loud("c", true);
    std::future::pending::<()>().await;
    drop((a, b));
}

fn main() {
    drop(keeps(Loud("early a", false), Loud("early b", false)));
    let unpolled = std::panic::catch_unwind(|| drop(keeps(Loud("x", true), Loud("y", false))));
    println!("{}", unpolled.is_err());
    let mut future = Box::pin(keeps(Loud("a", false), Loud("b", false)));
    assert!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    drop(future);
}
