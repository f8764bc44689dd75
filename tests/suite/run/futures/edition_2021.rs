// edition: 2021
// Before edition 2024 `impl Trait` captures lifetimes only if it names them, but the future of an `async fn` captures all.
use std::fmt::Display;
use std::future::Future;
use std::pin::{pin, Pin};
use std::task::{Context, Poll, Waker};

fn run<F: Future>(future: F) -> F::Output {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

async fn read(x: &u8) -> u8 {
    *x
}
async fn call(f: &mut impl FnMut(u8)) {
    f(1);
    f(2);
}
struct Holder<'a>(&'a u8);
impl<'a> Holder<'a> {
    async fn sum(&self, y: &u8) -> u8 {
        *self.0 + *y
    }
    async fn shown(&'a self) -> impl Display + 'a {
        self.0
    }
}
trait Source {
    async fn next(&mut self) -> Option<&u8>;
}
impl Source for Vec<u8> {
    async fn next(&mut self) -> Option<&u8> {
        self.last()
    }
}
fn boxed<'a>(x: &'a str) -> Pin<Box<dyn Future<Output = usize> + 'a>> {
    Box::pin(async move { x.len() })
}
fn named<'a>(x: &'a str) -> impl Future<Output = usize> + 'a {
    async move { x.len() }
}

fn main() {
    let five = 5;
    println!("{}", run(read(&five)));
    let mut seen = Vec::new();
    run(call(&mut |n| seen.push(n)));
    println!("{seen:?}");
    let holder = Holder(&five);
    println!("{} {}", run(holder.sum(&4)), run(holder.shown()));
    println!("{:?}", run(seen.next()));
    println!("{} {}", run(boxed("abc")), run(named("abcd")));
    let text = String::from("text");
    println!("{}", run(async { boxed(&text).await + named(&text).await }));
}
