//~ an async closure that is called by value
use std::pin::pin;
use std::task::{Context, Waker};

async fn once(f: impl AsyncFnOnce() -> usize) -> usize {
    f().await
}

fn main() {
    let text = String::from("owned");
    let lends = async move || text.len();
    let future = pin!(once(lends));
    let _ = future.poll(&mut Context::from_waker(Waker::noop()));
}
