//! Async functions and blocks of all shapes, polled by hand.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Debug;
use std::future::{Future, IntoFuture};
use std::ops::AddAssign;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::{Context, Poll, Wake, Waker};

/// Ready when it is asked for the `n`-th time.
struct After(u32);

impl Future for After {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<&'static str> {
        if self.0 == 0 {
            return Poll::Ready("after");
        }
        self.0 -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}

#[derive(Default)]
struct Count(AtomicU32);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Polls to the end; says how often.
fn run<F: Future>(future: F) -> F::Output {
    let count = Arc::new(Count::default());
    let waker = Waker::from(count.clone());
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    let mut polls = 0;
    loop {
        polls += 1;
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            println!("  polls {polls}, wakes {}", count.0.load(Ordering::Relaxed));
            return value;
        }
    }
}

/// Polls a few times, then drops.
fn cancel<F: Future>(future: F, polls: usize) {
    let mut cx = Context::from_waker(Waker::noop());
    let mut future = Box::pin(future);
    for _ in 0..polls {
        assert!(future.as_mut().poll(&mut cx).is_pending());
    }
    println!("  cancelled after {polls}");
}

async fn nothing() {}

async fn plain(a: u8, b: u8) -> u8 {
    a + b
}

async fn early(n: i32) -> Result<i32, String> {
    if n < 0 {
        return Err(format!("{n} is negative"));
    }
    After(1).await;
    let parsed: i32 = "12".parse().map_err(|_| String::from("no number"))?;
    Ok(parsed + n)
}

async fn question(n: i32) -> Result<String, Box<dyn std::error::Error>> {
    let value = early(n).await?;
    let parsed: u8 = "x".parse::<u8>().or_else(|_| value.to_string().parse())?;
    Ok(format!("<{parsed}>"))
}

async fn borrows<'a>(text: &'a str, list: &mut Vec<&'a str>) -> &'a str {
    list.push(text);
    After(1).await;
    list.push(&text[1..]);
    list[1]
}

async fn generic<T: Debug + Clone, const N: usize>(value: T) -> [T; N] {
    After(1).await;
    std::array::from_fn(|_| value.clone())
}

async fn sums<T: AddAssign + Default>(values: impl IntoIterator<Item = T>) -> T {
    let mut sum = T::default();
    for value in values {
        After(1).await;
        sum += value;
    }
    sum
}

async fn patterns((a, b): (u8, Loud), Loud(name): &Loud, _: Loud, mut count: u8) -> u8 {
    println!("  in patterns {a} {} {name}", b.0);
    count += a;
    After(1).await;
    count
}

async fn loops() -> (u32, u32) {
    let mut turns = 0;
    let found = 'outer: loop {
        for i in 0..5 {
            turns += 1;
            if turns % 2 == 0 {
                continue;
            }
            After(1).await;
            if i == 4 {
                break 'outer i;
            }
        }
    };
    let mut left = 3;
    while left > 0 {
        After(0).await;
        left -= 1;
    }
    while let Some(n) = Some(left).filter(|n| *n < 2) {
        left += 1;
        let _ = After(n).await;
    }
    (found, turns + left)
}

struct Counter {
    value: u32,
}

impl Counter {
    async fn add(&mut self, n: u32) -> &mut Self {
        After(1).await;
        self.value += n;
        self
    }
    async fn finish(self) -> u32 {
        self.value
    }
    async fn shared(self: &Rc<Self>) -> usize {
        After(1).await;
        Rc::strong_count(self)
    }
}

struct Request(u8);

impl IntoFuture for Request {
    type Output = u8;
    type IntoFuture = std::future::Ready<u8>;
    fn into_future(self) -> Self::IntoFuture {
        std::future::ready(self.0 + 1)
    }
}

fn recursive(n: u32) -> Pin<Box<dyn Future<Output = u32>>> {
    Box::pin(async move { if n == 0 { 0 } else { n + recursive(n - 1).await } })
}

async fn direct(n: u32) -> u32 {
    if n < 2 { n } else { Box::pin(direct(n - 1)).await + Box::pin(direct(n - 2)).await }
}

fn boxed<'a>(text: &'a str) -> Pin<Box<dyn Future<Output = usize> + Send + 'a>> {
    Box::pin(async move {
        std::future::ready(()).await;
        text.len()
    })
}

trait Source {
    async fn next(&mut self) -> Option<u32>;
    async fn sum(&mut self) -> u32 {
        let mut sum = 0;
        while let Some(n) = self.next().await {
            sum += n;
        }
        sum
    }
}

impl Source for VecDeque<u32> {
    async fn next(&mut self) -> Option<u32> {
        After(1).await;
        self.pop_front()
    }
}

struct Once(Option<u32>);

impl Source for Once {
    fn next(&mut self) -> impl Future<Output = Option<u32>> {
        std::future::ready(self.0.take())
    }
    async fn sum(&mut self) -> u32 {
        self.next().await.unwrap_or(100)
    }
}

async fn drain(mut source: impl Source) -> u32 {
    source.sum().await
}

async fn temporaries() {
    let _first = Loud("variable");
    let name = Loud("temporary").0;
    println!("  {name} {}", After(1).await);
    match (Loud("scrutinee"), After(1).await) {
        (loud, text) => println!("  {} {text}", loud.0),
    }
    takes(&Loud("argument"), After(1).await);
    {
        let _inner = Loud("inner");
        After(1).await;
    }
    println!("  end of temporaries");
}

fn takes(loud: &Loud, text: &str) {
    println!("  takes {} {text}", loud.0);
}

async fn moved(loud: Loud, keep: bool) {
    After(1).await;
    if keep {
        drop(loud);
        println!("  dropped early");
    }
    After(1).await;
    println!("  end of moved");
}

fn main() {
    run(nothing());
    println!("{}", run(plain(1, 2)));
    println!("{:?} {:?}", run(early(1)), run(early(-1)));
    println!("{:?} {}", run(question(30)).ok(), run(question(300)).unwrap_err());
    println!("{}", run(question(-5)).unwrap_err());
    let mut list = Vec::new();
    println!("{} {list:?}", { run(borrows("text", &mut list)) });
    println!("{:?}", run(generic::<_, 3>("x")));
    println!("{} {}", run(sums(vec![1.5, 2.5])), run(sums([1u8, 2, 3])));
    let outside = Loud("outside");
    println!("{}", run(patterns((1, Loud("b")), &outside, Loud("ignored"), 10)));
    println!("{:?}", run(loops()));

    let mut counter = Counter { value: 1 };
    run(async { counter.add(2).await.add(3).await.add(4).await.value += 10 });
    println!("{}", run(Rc::new(Counter { value: 0 }).shared()));
    println!("{}", run(counter.finish()));
    println!("{}", run(async { Request(1).await + Request(2).await }));
    println!("{} {} {}", run(recursive(4)), run(direct(7)), run(boxed("four")));

    println!("{} {} {}", run(drain(VecDeque::from([1, 2, 3]))), run(drain(Once(Some(7)))), run(drain(Once(None))));

    run(temporaries());
    run(moved(Loud("kept"), false));
    run(moved(Loud("given"), true));
    for polls in 0..3 {
        cancel(moved(Loud("cancelled"), polls == 2), polls);
    }
    cancel(temporaries(), 3);
    cancel(patterns((1, Loud("b2")), &outside, Loud("ignored2"), 10), 1);

    let shared = Rc::new(RefCell::new(Vec::new()));
    let cell = Cell::new(1);
    let by_reference = async {
        cell.set(cell.get() + 1);
        shared.borrow_mut().push(After(1).await);
    };
    let by_value = {
        let shared = shared.clone();
        async move {
            After(2).await;
            shared.borrow_mut().push("moved");
            shared
        }
    };
    println!("{}", Rc::strong_count(&shared));
    run(by_reference);
    drop(run(by_value));
    println!("{} {:?} {}", cell.get(), shared.borrow(), Rc::strong_count(&shared));

    let closure = |n: u32| async move { After(n).await.len() as u32 + n };
    println!("{}", run(async { closure(1).await + closure(2).await }));
    let futures: Vec<Pin<Box<dyn Future<Output = usize>>>> =
        vec![Box::pin(async { 1 }), Box::pin(boxed("ab")), Box::pin(async { run(async { 3 }) })];
    let total = run(async {
        let mut total = 0;
        for future in futures {
            total += future.await;
        }
        total
    });
    println!("{total}");
    let labelled = run(async {
        let value = 'block: {
            if After(1).await.len() > 3 {
                break 'block 5;
            }
            6
        };
        let chosen = if let Some(text) = Some(After(1).await)
            && text.starts_with('a')
        {
            1
        } else {
            2
        };
        let Some(more) = Some(value + chosen) else { return 0 };
        more
    });
    println!("{labelled}");
}
