//! Executors, wakers, combinators and channels, as programs write them.

use std::any::type_name_of_val;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::{Future, poll_fn, ready};
use std::marker::PhantomPinned;
use std::mem::{size_of_val, take};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Wake, Waker, ready};
use std::thread;
use std::time::Duration;

/// A task that a queue holds until it is woken.
struct Task {
    future: Mutex<Option<Pin<Box<dyn Future<Output = ()> + Send>>>>,
    queue: Sender<Arc<Task>>,
}

impl Wake for Task {
    fn wake(self: Arc<Self>) {
        let again = self.clone();
        self.queue.send(again).unwrap();
    }
}

struct Pool {
    queue: Option<Sender<Arc<Task>>>,
    ready: Receiver<Arc<Task>>,
}

impl Pool {
    fn new() -> Pool {
        let (queue, ready) = channel();
        Pool { queue: Some(queue), ready }
    }
    fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let shared = Arc::new(Mutex::new((None, None)));
        let result = shared.clone();
        let queue = self.queue.clone().unwrap();
        let future = async move {
            let value = future.await;
            let mut shared = result.lock().unwrap();
            shared.0 = Some(value);
            if let Some(waker) = shared.1.take() {
                Waker::wake(waker);
            }
        };
        let task = Arc::new(Task { future: Mutex::new(Some(Box::pin(future))), queue: queue.clone() });
        queue.send(task).unwrap();
        JoinHandle { shared }
    }
    fn run(mut self) -> usize {
        drop(self.queue.take());
        let mut polls = 0;
        while let Ok(task) = self.ready.recv() {
            let mut slot = task.future.lock().unwrap();
            if let Some(mut future) = slot.take() {
                polls += 1;
                let waker = task.clone().into();
                if future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
                    *slot = Some(future);
                }
            }
        }
        polls
    }
}

struct JoinHandle<T> {
    shared: Arc<Mutex<(Option<T>, Option<Waker>)>>,
}

impl<T> Future for JoinHandle<T> {
    type Output = T;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let mut shared = self.shared.lock().unwrap();
        match shared.0.take() {
            Some(value) => Poll::Ready(value),
            None => {
                shared.1 = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Goes to the end of the queue `n` times.
async fn turns(n: u32) {
    for _ in 0..n {
        let mut asked = false;
        poll_fn(|cx| {
            if take(&mut asked) {
                return Poll::Ready(());
            }
            asked = true;
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
}

/// Both futures, each polled until it is ready.
async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut first, mut second) = (None, None);
    poll_fn(move |cx| {
        if first.is_none()
            && let Poll::Ready(value) = a.as_mut().poll(cx)
        {
            first = Some(value);
        }
        if second.is_none()
            && let Poll::Ready(value) = b.as_mut().poll(cx)
        {
            second = Some(value);
        }
        match (first.take(), second.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (first, second) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}

enum Either<A, B> {
    Left(A),
    Right(B),
}

/// The one that is ready first; the other one is dropped.
struct Select<A, B>(Option<(A, B)>);

impl<A: Future + Unpin, B: Future + Unpin> Future for Select<A, B> {
    type Output = Either<A::Output, B::Output>;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let (mut a, mut b) = self.0.take().expect("polled after it was ready");
        if let Poll::Ready(value) = Pin::new(&mut a).poll(cx) {
            return Poll::Ready(Either::Left(value));
        }
        if let Poll::Ready(value) = Pin::new(&mut b).poll(cx) {
            return Poll::Ready(Either::Right(value));
        }
        self.0 = Some((a, b));
        Poll::Pending
    }
}

/// A stream, polled as one.
trait Stream {
    type Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
    async fn next(&mut self) -> Option<Self::Item>
    where
        Self: Unpin,
    {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

struct Countdown(u32, bool);

impl Stream for Countdown {
    type Item = u32;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>> {
        self.1 = !self.1;
        if self.1 {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= 1;
        Poll::Ready(Some(self.0 + 1))
    }
}

struct Doubled<S>(S);

impl<S: Stream<Item = u32> + Unpin> Stream for Doubled<S> {
    type Item = u32;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>> {
        let item = ready!(Pin::new(&mut self.0).poll_next(cx));
        Poll::Ready(item.map(|n| n * 2))
    }
}

/// A channel of one thread, for futures.
struct Shared<T> {
    items: RefCell<VecDeque<T>>,
    waiting: Cell<Option<Waker>>,
    closed: Cell<bool>,
}

async fn receive<T>(shared: &Shared<T>) -> Option<T> {
    poll_fn(|cx| {
        if let Some(item) = shared.items.borrow_mut().pop_front() {
            return Poll::Ready(Some(item));
        }
        if shared.closed.get() {
            return Poll::Ready(None);
        }
        shared.waiting.set(Some(cx.waker().clone()));
        Poll::Pending
    })
    .await
}

impl<T> Shared<T> {
    fn send(&self, item: T) {
        self.items.borrow_mut().push_back(item);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }
}

thread_local! {
    static CALLS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// A waker made by hand that writes down what is done with it.
fn raw_waker() -> Waker {
    fn note(what: &'static str) {
        CALLS.with_borrow_mut(|calls| calls.push(what));
    }
    static VTABLE: RawWakerVTable = RawWakerVTable::new(
        |data| {
            note("clone");
            RawWaker::new(data, &VTABLE)
        },
        |_| note("wake"),
        |_| note("wake_by_ref"),
        |_| note("drop"),
    );
    unsafe { Waker::from_raw(RawWaker::new(std::ptr::null(), &VTABLE)) }
}

/// Sleeps until it is woken by another thread.
struct Parker {
    woken: Mutex<bool>,
    bell: Condvar,
}

impl Wake for Parker {
    fn wake(self: Arc<Self>) {
        *self.woken.lock().unwrap() = true;
        self.bell.notify_one();
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let parker = Arc::new(Parker { woken: Mutex::new(false), bell: Condvar::new() });
    let waker = Waker::from(parker.clone());
    let mut cx = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
        let mut woken = parker.woken.lock().unwrap();
        while !*woken {
            woken = parker.bell.wait(woken).unwrap();
        }
        *woken = false;
    }
}

/// Ready when another thread has slept.
fn sleep(millis: u64) -> impl Future<Output = u64> {
    let state = Arc::new(Mutex::new((false, None::<Waker>)));
    let other = state.clone();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(millis));
        let mut state = other.lock().unwrap();
        state.0 = true;
        state.1.take().into_iter().for_each(|waker| waker.wake());
    });
    poll_fn(move |cx| {
        let mut state = state.lock().unwrap();
        if state.0 {
            return Poll::Ready(millis);
        }
        state.1 = Some(cx.waker().clone());
        Poll::Pending
    })
}

async fn handler(cache: &mut BTreeMap<u32, String>, key: u32) -> Result<&str, String> {
    if key > 9 {
        return Err(format!("no {key}"));
    }
    turns(1).await;
    let text = cache.entry(key).or_insert_with(|| "x".repeat(key as usize));
    Ok(text.as_str())
}

struct Immovable {
    name: &'static str,
    _pinned: PhantomPinned,
}

impl Future for Immovable {
    type Output = &'static str;
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<&'static str> {
        Poll::Ready(self.name)
    }
}

fn main() {
    let pool = Pool::new();
    let log = Arc::new(Mutex::new(Vec::new()));
    let workers: Vec<JoinHandle<u32>> = (0..3)
        .map(|n| {
            let log = Arc::clone(&log);
            pool.spawn(async move {
                for turn in 0..n {
                    turns(1).await;
                    log.lock().unwrap().push((n, turn));
                }
                n * n
            })
        })
        .collect();
    let total = pool.spawn(async move {
        let mut total = 0;
        for worker in workers {
            total += worker.await;
        }
        total
    });
    println!("{} polls", pool.run());
    println!("{:?} {:?}", log.lock().unwrap(), total.shared.lock().unwrap().0);

    let both = block_on(join(
        async {
            turns(2).await;
            "slow"
        },
        async { ready("fast").await },
    ));
    println!("{both:?}");
    let selected = block_on(Select(Some((
        Box::pin(async {
            turns(3).await;
            1
        }),
        Box::pin(async {
            turns(1).await;
            "two"
        }),
    ))));
    match selected {
        Either::Left(n) => println!("left {n}"),
        Either::Right(text) => println!("right {text}"),
    }
    let items = block_on(async {
        let mut items = Vec::new();
        let mut stream = Doubled(Countdown(3, false));
        while let Some(item) = stream.next().await {
            items.push(item);
        }
        items
    });
    println!("{items:?}");

    let shared = Rc::new(Shared { items: RefCell::default(), waiting: Cell::new(None), closed: Cell::new(false) });
    let consumer = async {
        let mut seen = Vec::new();
        while let Some(item) = receive(&shared).await {
            seen.push(item);
        }
        seen
    };
    let producer = async {
        for word in ["to", "be", "or"] {
            shared.send(word.to_string());
            turns(1).await;
        }
        shared.closed.set(true);
        shared.waiting.take().into_iter().for_each(Waker::wake);
    };
    println!("{:?}", block_on(join(consumer, producer)).0);

    let waker = raw_waker();
    let mut handle = Box::pin(async {
        poll_fn(|cx| {
            let again = cx.waker().clone();
            assert!(again.will_wake(cx.waker()));
            again.wake();
            Poll::<()>::Pending
        })
        .await
    });
    assert!(handle.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
    drop((handle, waker));
    println!("{:?}", CALLS.with_borrow(|calls| calls.clone()));

    println!("{:?}", block_on(join(sleep(20), async { sleep(5).await + sleep(1).await })));
    let mut cache = BTreeMap::new();
    block_on(async {
        println!("{:?}", handler(&mut cache, 3).await);
        println!("{:?}", handler(&mut cache, 30).await);
        let Ok(text) = handler(&mut cache, 2).await.map(str::len) else { unreachable!() };
        println!("{text}");
    });
    println!("{cache:?}");
    let pinned = pin!(Immovable { name: "still", _pinned: PhantomPinned });
    println!("{}", block_on(pinned));
    let nested = async { async { async { 7 }.await }.await };
    println!("{} {}", size_of_val(&nested), block_on(nested));
    println!("{} {}", type_name_of_val(&turns(1)), type_name_of_val(&async {}));
}
