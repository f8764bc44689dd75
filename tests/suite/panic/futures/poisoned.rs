//! A panic in a poll drops what the future keeps, and poisons it.
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Once(bool);

impl Future for Once {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

async fn inner(_argument: Loud) {
    let _kept = Loud("kept in inner");
    Once(false).await;
    let _late = Loud("late");
    panic!("in inner");
}

async fn outer() {
    let _first = Loud("first");
    let _pair = (Loud("a"), inner(Loud("argument")).await);
    println!("never");
}

fn main() {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(outer());
    println!("{:?}", future.as_mut().poll(&mut cx));
    let caught = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut cx).is_ready()));
    println!("{:?}", caught.is_err());
    let mut block = Box::pin(async {
        let _in_block = Loud("in block");
        if true {
            panic!("before the first await");
        }
        Once(false).await
    });
    println!("{}", catch_unwind(AssertUnwindSafe(|| block.as_mut().poll(&mut cx).is_ready())).is_err());
    drop(block);
    println!("polled again");
    let _ = future.as_mut().poll(&mut cx);
}
