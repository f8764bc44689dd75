//! A future that has given its value is polled again.
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

async fn two(text: &str) -> usize {
    std::future::ready(()).await;
    text.len()
}

fn main() {
    let mut future = pin!(two("ab"));
    let mut cx = Context::from_waker(Waker::noop());
    println!("{:?}", future.as_mut().poll(&mut cx));
    println!("{:?}", future.as_mut().poll(&mut cx));
}
