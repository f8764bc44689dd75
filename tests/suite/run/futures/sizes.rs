//! How large futures are: what overlaps, what is kept twice.

use std::future::Future;
use std::mem::size_of_val;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
struct Yield(bool);
impl Future for Yield {
    type Output = u32;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u32> {
        if self.0 {
            Poll::Ready(7)
        } else {
            self.0 = true;
            Poll::Pending
        }
    }
}
struct Big([u8; 100]);
impl Future for Big {
    type Output = [u8; 50];
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<[u8; 50]> {
        Poll::Ready([1; 50])
    }
}
struct D(u8);
impl Drop for D {
    fn drop(&mut self) {}
}
async fn empty() {}
async fn one() -> u32 {
    Yield(false).await
}
async fn arg(x: u64) -> u64 {
    x
}
async fn arg_used(x: u64) -> u64 {
    Yield(false).await;
    x
}
async fn string(x: String) -> usize {
    Yield(false).await;
    x.len()
}
async fn nested() -> u32 {
    one().await + one().await
}
async fn loops(n: u32) -> u32 {
    let mut s = 0;
    for _ in 0..n {
        s += one().await;
    }
    s
}
async fn branches(b: bool) -> u32 {
    if b {
        one().await
    } else {
        let x = [0u8; 64];
        one().await;
        x.len() as u32
    }
}
async fn matches(o: Option<String>) -> usize {
    match o {
        Some(s) => {
            one().await;
            s.len()
        }
        None => {
            nested().await;
            0
        }
    }
}
async fn refs(a: &str, b: &mut Vec<u8>) -> usize {
    one().await;
    b.push(1);
    one().await;
    a.len() + b.len()
}
async fn temps() -> usize {
    String::from("a").len() + one().await as usize
}
async fn temp2() -> usize {
    let v = vec![1u8, 2];
    let x = &v;
    one().await;
    x.len()
}
async fn dropped() {
    let d = D(1);
    one().await;
    drop(d);
    one().await;
}
async fn scoped() {
    {
        let d = [0u64; 10];
        one().await;
        let _ = d;
    }
    {
        let e = [0u64; 20];
        one().await;
        let _ = &e;
    }
}
async fn big() -> u8 {
    let a = Big([0; 100]).await;
    let b = Big([0; 100]).await;
    a[0] + b[0]
}
async fn question(r: Result<u8, String>) -> Result<u8, String> {
    let x = r?;
    one().await;
    Ok(x)
}
async fn generic<T: Clone>(t: T) -> (T, T) {
    one().await;
    (t.clone(), t)
}
async fn boxed(n: u32) -> u32 {
    if n == 0 {
        return 0;
    }
    Box::pin(async move { n }).await + Yield(false).await
}
async fn pinned() -> u32 {
    let f = one();
    let mut f = pin!(f);
    f.as_mut().await
}
async fn moved(s: String) {
    one().await;
    let t = s;
    one().await;
    drop(t);
}
async fn conditional(b: bool, s: String) {
    if b {
        drop(s);
    }
    one().await;
}
async fn wild(_: String, (a, b): (u8, String)) -> u8 {
    one().await;
    a + b.len() as u8
}
async fn closure(n: u8) -> u8 {
    let f = |x: u8| x + n;
    one().await;
    f(1)
}
async fn while_let(mut v: Vec<u8>) {
    while let Some(x) = v.pop() {
        one().await;
        let _ = x;
    }
}
async fn array() -> u32 {
    let a = [one(), one()];
    let mut s = 0;
    for f in a {
        s += f.await;
    }
    s
}
async fn tuple() -> (u32, u32) {
    (one().await, one().await)
}
async fn call3() -> u32 {
    fn f(a: u32, b: String, c: u32) -> u32 {
        a + b.len() as u32 + c
    }
    f(one().await, String::from("x"), one().await)
}
async fn lock() -> u8 {
    let m = std::sync::Mutex::new(1u8);
    let g = m.lock().unwrap();
    one().await;
    *g
}
async fn shadows() -> u32 {
    let x = one().await;
    let x = x + one().await;
    let x = x + one().await;
    x
}
async fn never() -> ! {
    loop {
        one().await;
    }
}
macro_rules! show { ($($e:expr),* $(,)?) => { $( println!("{}: {}", stringify!($e), size_of_val(&$e)); )* } }
fn main() {
    let mut v = Vec::new();
    show!(
        empty(),
        one(),
        arg(1),
        arg_used(1),
        string(String::new()),
        nested(),
        loops(1),
        branches(true),
        matches(None),
        refs("", &mut v),
        temps(),
        temp2(),
        dropped(),
        scoped(),
        big(),
        question(Ok(1)),
        generic(1u8),
        generic(String::new()),
        boxed(1),
        pinned(),
        moved(String::new()),
        conditional(true, String::new()),
        wild(String::new(), (1, String::new())),
        closure(1),
        while_let(Vec::new()),
        array(),
        tuple(),
        call3(),
        lock(),
        shadows(),
        never(),
        async {},
        async { 1 },
        async move { one().await },
        async {
            let s = String::new();
            one().await;
            s
        },
    );
    let _ = Waker::noop();
}
