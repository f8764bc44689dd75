//! Futures and executors written by hand.
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, IntoFuture, Ready, pending, poll_fn, ready};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, RawWaker, RawWakerVTable, Wake, Waker};
use std::thread;
use std::time::Duration;

/// Ready when it was asked often enough.
struct Countdown {
    left: u32,
    name: &'static str,
}

impl Future for Countdown {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            println!("{} is done", self.name);
            Poll::Ready(self.name)
        } else {
            self.left -= 1;
            cx.waker().wake_by_ref();
            Poll::Pending
        }
    }
}

struct CountingWaker(AtomicUsize);
impl Wake for CountingWaker {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

type Task = Pin<Box<dyn Future<Output = ()>>>;

#[derive(Default)]
struct Executor {
    tasks: VecDeque<Task>,
}

impl Executor {
    fn spawn(&mut self, future: impl Future<Output = ()> + 'static) {
        self.tasks.push_back(Box::pin(future));
    }
    fn run(&mut self) -> u32 {
        let mut polls = 0;
        let mut cx = Context::from_waker(Waker::noop());
        while let Some(mut task) = self.tasks.pop_front() {
            polls += 1;
            if task.as_mut().poll(&mut cx).is_pending() {
                self.tasks.push_back(task);
            }
        }
        polls
    }
}

/// One after the other.
enum Then<A: Future, F, B> {
    First(Pin<Box<A>>, Option<F>),
    Second(Pin<Box<B>>),
}

impl<A, F, B> Future for Then<A, F, B>
where
    A: Future,
    F: FnOnce(A::Output) -> B + Unpin,
    B: Future,
{
    type Output = B::Output;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<B::Output> {
        loop {
            let next = match &mut *self {
                Then::First(a, f) => {
                    let value = std::task::ready!(a.as_mut().poll(cx));
                    f.take().unwrap()(value)
                }
                Then::Second(b) => return b.as_mut().poll(cx),
            };
            *self = Then::Second(Box::pin(next));
        }
    }
}

struct Log(Rc<RefCell<Vec<String>>>, u32);
impl Future for Log {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        let line = format!("step {}", self.1);
        self.0.borrow_mut().push(line);
        self.1 += 1;
        if self.1 < 3 { Poll::Pending } else { Poll::Ready(()) }
    }
}

struct Delay(Arc<Mutex<(bool, Option<Waker>)>>);
impl Delay {
    fn new(time: Duration) -> Delay {
        let shared = Arc::new(Mutex::new((false, None::<Waker>)));
        let other = Arc::clone(&shared);
        thread::spawn(move || {
            thread::sleep(time);
            let mut state = other.lock().unwrap();
            state.0 = true;
            if let Some(waker) = state.1.take() {
                waker.wake();
            }
        });
        Delay(shared)
    }
}
impl Future for Delay {
    type Output = ();
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let mut state = self.0.lock().unwrap();
        if state.0 {
            return Poll::Ready(());
        }
        state.1 = Some(cx.waker().clone());
        Poll::Pending
    }
}

struct Unparker(thread::Thread);
impl Wake for Unparker {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn block_on_parked<F: Future>(future: F) -> F::Output {
    let mut future = Box::pin(future);
    let waker = Waker::from(Arc::new(Unparker(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

static VTABLE: RawWakerVTable = RawWakerVTable::new(clone, wake, wake_by_ref, drop_waker);
unsafe fn clone(data: *const ()) -> RawWaker {
    let count = unsafe { &*(data as *const Cell<i32>) };
    count.set(count.get() + 10);
    RawWaker::new(data, &VTABLE)
}
unsafe fn wake(data: *const ()) {
    unsafe { wake_by_ref(data) };
    unsafe { drop_waker(data) };
}
unsafe fn wake_by_ref(data: *const ()) {
    let count = unsafe { &*(data as *const Cell<i32>) };
    count.set(count.get() + 1);
}
unsafe fn drop_waker(data: *const ()) {
    let count = unsafe { &*(data as *const Cell<i32>) };
    count.set(count.get() + 100);
}

fn main() {
    println!("{}", block_on(Countdown { left: 3, name: "three" }));
    println!("{} {}", block_on(ready(5)), Ready::into_inner(ready("in")));
    let counter = Arc::new(CountingWaker(AtomicUsize::new(0)));
    let waker = Waker::from(Arc::clone(&counter));
    let mut cx = Context::from_waker(&waker);
    let mut countdown = Countdown { left: 2, name: "two" };
    let mut pinned = Pin::new(&mut countdown);
    println!("{:?} {:?}", pinned.as_mut().poll(&mut cx), pinned.as_mut().poll(&mut cx));
    println!("{:?} {}", pinned.as_mut().poll(&mut cx), counter.0.load(Ordering::SeqCst));
    let second = waker.clone();
    println!("{} {}", second.will_wake(&waker), waker.will_wake(Waker::noop()));
    second.wake();
    println!("{} {}", counter.0.load(Ordering::SeqCst), Arc::strong_count(&counter));

    let mut executor = Executor::default();
    let log = Rc::new(RefCell::new(Vec::new()));
    executor.spawn(Log(Rc::clone(&log), 0));
    executor.spawn(Log(Rc::clone(&log), 1));
    println!("{} polls, {:?}", executor.run(), log.borrow());

    let then = Then::First(Box::pin(Countdown { left: 1, name: "first" }), Some(|name: &'static str| ready(name.len())));
    println!("{}", block_on(then));
    let mut n = 0;
    let value = block_on(poll_fn(|_| {
        n += 1;
        if n == 4 { Poll::Ready(n * 10) } else { Poll::Pending }
    }));
    println!("{value} {n}");
    let mut never = pin!(pending::<u8>());
    println!("{:?}", never.as_mut().poll(&mut cx));
    println!("{:?}", block_on(ready(1u8).into_future()));
    block_on_parked(Delay::new(Duration::from_millis(20)));
    println!("the delay is over");

    let count = Cell::new(0);
    let raw = unsafe { Waker::from_raw(RawWaker::new(&count as *const Cell<i32> as *const (), &VTABLE)) };
    let other = raw.clone();
    raw.wake_by_ref();
    other.wake();
    println!("{}", count.get());
    drop(raw);
    println!("{}", count.get());

    let p: Poll<Result<u8, String>> = Poll::Ready(Ok(1));
    println!("{:?} {:?} {:?}", p.clone().map_ok(|x| x + 1), p.is_ready(), Poll::<u8>::Pending.map(|x| x + 1));
    println!("{:?} {:?}", Poll::from(3), Poll::Ready(1) < Poll::Pending);
    let boxed: Pin<Box<dyn Future<Output = &'static str>>> = Box::pin(Countdown { left: 1, name: "boxed" });
    println!("{}", block_on(boxed));
    let mut list: Vec<Box<dyn Future<Output = u8> + Unpin>> = vec![Box::new(ready(1)), Box::new(ready(2))];
    println!("{:?}", list.iter_mut().map(|f| block_on(f)).collect::<Vec<_>>());
    println!("{}", std::mem::size_of::<Waker>() + std::mem::size_of::<Poll<u8>>());
}
