//! Async closures, and bounds on what is called and then awaited.

use std::cell::Cell;
use std::future::{Future, ready};
use std::mem::size_of_val;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

fn run<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            print!("[{polls}] ");
            return value;
        }
    }
}

/// Ready the second time.
#[derive(Default)]
struct Twice(bool);

impl Future for Twice {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

async fn call<F: AsyncFn(u32) -> u32>(f: F) -> u32 {
    f(1).await + f(2).await
}

async fn call_mut(mut f: impl AsyncFnMut(&str)) {
    f("a").await;
    f(&String::from("b")).await;
}

async fn call_once<T>(f: impl AsyncFnOnce() -> T) -> T {
    f().await
}

async fn by_reference(f: &impl AsyncFn(&[u8]) -> usize) -> usize {
    f(&[1, 2]).await + f(&[]).await
}

async fn map<T, U>(items: Vec<T>, mut f: impl AsyncFnMut(T) -> U) -> Vec<U> {
    let mut mapped = Vec::with_capacity(items.len());
    for item in items {
        mapped.push(f(item).await);
    }
    mapped
}

async fn retry<T, E: std::fmt::Display>(times: u32, f: impl AsyncFn(u32) -> Result<T, E>) -> Result<T, E> {
    let mut turn = 0;
    loop {
        match f(turn).await {
            Err(error) if turn < times => println!("turn {turn}: {error}"),
            other => return other,
        }
        turn += 1;
    }
}

fn plain<F, R>(f: F) -> u32
where
    F: Fn(u32) -> R,
    R: Future<Output = u32>,
{
    run(f(20))
}

async fn double(x: u32) -> u32 {
    Twice::default().await;
    x * 2
}

struct Server {
    base: u32,
}

impl Server {
    async fn handle(&self, x: u32) -> u32 {
        self.base + x
    }
    async fn serve(&self, with: impl AsyncFn(&Server, u32) -> u32) -> u32 {
        with(self, 5).await
    }
}

fn main() {
    let base = 10;
    println!("{}", run(call(async |x| x + base)));
    println!("{}", run(call(double)));
    println!("{}", run(call(|x| async move { x + 100 })));
    println!("{}", run(call(|x| ready(x))));
    println!("{}", plain(async |x| x + 1));
    let mut log = Vec::new();
    run(call_mut(async |s: &str| {
        Twice::default().await;
        log.push(s.to_string());
    }));
    println!("{log:?}");
    let text = String::from("owned");
    println!("{}", run(call_once(async move || text)));
    println!("{}", run(call_once(async || log.len())));
    let (number, mut changed) = (7, String::from("changed"));
    println!(
        "{}",
        run(call_once(async || {
            changed.push('!');
            changed.len()
        }))
    );
    println!(
        "{}",
        run(call_once(async move || {
            Twice::default().await;
            changed.len() + number
        }))
    );
    println!("{}", run(by_reference(&async |bytes: &[u8]| bytes.len())));
    println!("{:?}", run(map(vec!["x", "yz"], async |s| s.len())));

    let attempts = Cell::new(0);
    let result = run(retry(3, async |turn| {
        attempts.set(attempts.get() + 1);
        Twice::default().await;
        if turn < 2 { Err(format!("failed {}", attempts.get())) } else { Ok(turn) }
    }));
    println!("{result:?}");

    let add = async |a: u8, (b, c): (u8, u8)| -> u8 { a + b + c };
    println!("{} {}", run(add(1, (2, 3))), size_of_val(&add));
    let mut total = 0;
    let mut sum = async |n: i32| {
        Twice::default().await;
        total += n;
        total
    };
    println!("{}", run(sum(1)));
    println!("{}", run(sum(2)));
    println!("{total}");
    let label = String::from("label");
    let keeps = async move |n: usize| {
        let _dropped = Loud("in call");
        Twice::default().await;
        label.repeat(n)
    };
    println!("{} {}", run(keeps(1)), run(keeps(2)));
    println!("{}", size_of_val(&keeps));
    drop(keeps(3));
    let gives = async |loud: Loud| {
        Twice::default().await;
        println!("has {}", loud.0);
    };
    let not_polled = gives(Loud("argument"));
    println!("{}", size_of_val(&not_polled));
    drop(not_polled);
    run(gives(Loud("polled")));

    let server = Server { base: 1000 };
    println!("{}", run(server.serve(async |server: &Server, x| server.handle(x).await)));
    println!("{}", run(server.serve(Server::handle)));
    let question = async || -> Result<u8, std::num::ParseIntError> {
        let n: u8 = "7".parse()?;
        Twice::default().await;
        Ok(n + "x".parse::<u8>()?)
    };
    println!("{:?}", run(question()).map_err(|error| error.to_string()));
    let nested = async |x: u32| {
        let inner = async |y: u32| x * y;
        inner(2).await + inner(3).await
    };
    println!("{}", run(nested(10)));
}
