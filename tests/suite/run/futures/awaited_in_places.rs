//! What a future keeps while it sleeps in the middle of an expression: the operands that wait, and not the answer of a poll or what
//! a format string is made of. With the order of the drops, when it ends and when it is dropped before.
use std::future::Future;
use std::mem::size_of_val;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        print!("{} ", self.0);
    }
}
fn d(number: i32) -> D {
    D(number)
}
struct Later(bool);
impl Future for Later {
    type Output = i32;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<i32> {
        if self.0 {
            return Poll::Ready(1);
        }
        self.0 = true;
        Poll::Pending
    }
}
fn take(_: D, _: &D, _: i32) -> D {
    d(50)
}
async fn one(number: D) -> i32 {
    Later(false).await;
    number.0
}

async fn statement() {
    let _local = d(1);
    take(d(2), &d(3), Later(false).await);
    print!("| ");
}
async fn tail() -> D {
    let _local = d(1);
    take(d(2), &d(3), Later(false).await)
}
async fn question() -> Option<D> {
    let _local = d(1);
    Some(take(d(2), &d(3), {
        Later(false).await;
        None?
    }))
}
async fn turns() {
    let _local = d(1);
    for turn in [d(2), d(3)] {
        Later(false).await;
        take(turn, &d(4), Later(false).await);
    }
}
async fn tuple() {
    let all = (d(1), &d(2), Later(false).await, d(3), Later(false).await);
    print!("{} | ", all.2);
}
async fn assigned() {
    let mut x = d(1);
    x = take(d(2), &d(3), Later(false).await);
    print!("{} | ", x.0);
    match &d(7) {
        D(7) => drop(Later(false).await),
        _ => {}
    }
    print!("| ");
}
async fn closure() {
    let call = async move |number: D| {
        let _local = d(5);
        Later(false).await;
        number.0
    };
    print!("{} | ", call(d(6)).await + call(d(7)).await);
}
async fn printed() {
    print!("{:>3} | ", Later(false).await + Later(false).await + one(d(1)).await);
}
async fn answered() -> D {
    Later(false).await;
    d(1)
}
async fn twice() {
    let first = answered().await;
    drop(answered().await);
    answered().await;
    print!("{} | ", first.0);
}

fn run<F: Future>(polls: usize, future: F) {
    print!("[{}] ", size_of_val(&future));
    let mut context = Context::from_waker(Waker::noop());
    let ended = {
        let mut future = pin!(future);
        (0..polls).any(|_| future.as_mut().poll(&mut context).is_ready())
    };
    println!("{ended}");
}

fn main() {
    macro_rules! all {
        ($($name:ident)*) => {$(
            for polls in [0, 1, 2, 3, 9] {
                print!("{} [{}] ", stringify!($name), size_of_val(&$name()));
                run(polls, async { $name().await; });
            }
            run(9, async { let _kept = $name().await; });
        )*};
    }
    all! { statement tail question turns tuple assigned closure printed answered twice }
}
