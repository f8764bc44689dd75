//! The threads of a program and the rule by which they take turns. One runs at a time, and which one follows from the program alone:
//!
//! - A thread goes on until it waits (for a lock, a message, another thread, a time), yields or ends. Starting or waking another
//!   thread does not interrupt it: the other one goes to the end of the queue.
//! - Who can run stands in one queue, first come first served.
//! - After [`SLICE`] statements without a pause a thread goes to the end of the queue, at the next statement of the author's own code:
//!   loops that wait for an atomic end. The library's code is never interrupted, so that what it does to shared state is indivisible.
//! - Time is virtual. It jumps to the earliest moment that somebody waits for when nobody can run, and creeps when a slice is used up,
//!   when a thread yields to nobody and when the clock is read. Those who wait for the same moment wake in the order in which they
//!   began to wait.
//! - When nobody can run and nobody waits for a time, that is a deadlock.
//!
//! This is what most readers expect of a program on an idle machine: who starts a thread is ahead of it, equal threads run in the order
//! in which they were started, and sleeping threads take turns.

mod wait;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use super::code::Pc;
use super::interpret::frame::{Frame, Tracked};
use super::interpret::panic::Panicking;
use super::memory::{Location, Pointer};
pub use wait::{Wait, WaitKind};

/// Statements that a thread may run while others wait for their turn.
pub const SLICE: u64 = 50_000;
/// Nanoseconds that pass when a slice is used up.
const TIME_OF_SLICE: u64 = 10_000_000;
/// Nanoseconds that pass when a thread yields and nobody else can run.
const TIME_OF_YIELD: u64 = 10_000;
/// Nanoseconds that reading the clock takes.
const TIME_OF_READING: u64 = 1_000;
/// The main thread's number. Others count from 1 in the order of their start.
pub const MAIN: u32 = 0;
/// So many threads may be started by one program.
pub const MOST_THREADS: usize = 10_000;

/// See the module.
#[derive(Debug)]
pub struct Threads {
    list: Vec<Thread>,
    /// The thread that runs: its context is the machine's own.
    pub running: u32,
    ready: VecDeque<u32>,
    /// While a new thread has not come to the author's code yet: who started it. It runs on after that.
    pub starting: Option<u32>,
    /// Nanoseconds since the program's start.
    now: u64,
    /// Waits begun so far.
    waits: u64,
    /// Which thread has which lock, by the lock's address.
    holders: BTreeMap<u64, u32>,
}

/// One thread.
#[derive(Debug, Default)]
pub struct Thread {
    pub name: Option<Arc<str>>,
    pub state: State,
    /// What it does, while another thread runs.
    pub context: Context,
    /// Whether it was unparked while it was not parked.
    pub token: bool,
    /// Where the answer "in vain" goes when it runs again: its last wait came to its time.
    pub in_vain: Option<Location>,
    /// Its values of thread-local variables, by key.
    pub locals: BTreeMap<u64, ThreadLocal>,
    /// What is called when it ends, last first: function and argument.
    pub exits: Vec<(Pointer, Pointer)>,
}

/// What a thread is doing.
#[derive(Debug, Default)]
pub enum State {
    /// It runs, or it could.
    #[default]
    Ready,
    Waiting(Wait),
    Ended,
}

/// The part of the machine's state that belongs to a thread.
#[derive(Debug, Default)]
pub struct Context {
    pub frames: Vec<Frame>,
    pub base: usize,
    pub pc: Pc,
    pub tracked: Tracked,
    pub panicking: Panicking,
}

/// A thread's value of a thread-local variable.
#[derive(Debug)]
pub struct ThreadLocal {
    pub pointer: Pointer,
    /// The library's own number for what has become of it.
    pub state: u8,
}

impl Threads {
    /// The main thread, which runs.
    pub fn new() -> Threads {
        let main = Thread { name: Some("main".into()), ..Thread::default() };
        Threads {
            list: vec![main],
            running: MAIN,
            ready: VecDeque::new(),
            starting: None,
            now: 0,
            waits: 0,
            holders: BTreeMap::new(),
        }
    }

    /// A thread by number.
    pub fn get(&self, thread: u32) -> &Thread {
        &self.list[thread as usize]
    }

    /// A thread by number.
    pub fn get_mut(&mut self, thread: u32) -> &mut Thread {
        &mut self.list[thread as usize]
    }

    /// All threads of the program, the main thread first.
    pub fn all(&self) -> impl Iterator<Item = (u32, &Thread)> {
        (0..).zip(&self.list)
    }

    /// Whether another thread may ever run.
    pub fn are_many(&self) -> bool {
        self.list.len() > 1
    }

    /// A new thread, which is in no queue yet; `None` when there are too many.
    pub fn add(&mut self, name: Option<Arc<str>>) -> Option<u32> {
        if self.list.len() >= MOST_THREADS {
            return None;
        }
        self.list.push(Thread { name, ..Thread::default() });
        Some(self.list.len() as u32 - 1)
    }

    /// The thread goes to the end of the queue.
    pub fn queue(&mut self, thread: u32) {
        self.get_mut(thread).state = State::Ready;
        self.ready.push_back(thread);
    }

    /// The running thread begins to wait.
    pub fn wait(&mut self, kind: WaitKind, address: u64, timeout: Option<u64>, in_vain: Option<Location>) {
        self.waits += 1;
        let until = timeout.map(|timeout| self.now.saturating_add(timeout));
        let wait = Wait { kind, address, until, number: self.waits, in_vain };
        self.get_mut(self.running).state = State::Waiting(wait);
    }

    /// Wakes those who wait for what is at an address, as many as `count`, in the order in which they began to.
    pub fn wake(&mut self, address: u64, count: usize) {
        let is_for_it = |wait: &Wait| wait.address == address && wait.kind.has_address();
        for (_, thread) in self.waiting(is_for_it).into_iter().take(count) {
            self.queue(thread);
        }
    }

    /// Those whose wait fulfils a condition, in the order in which they began to wait.
    fn waiting(&self, condition: impl Fn(&Wait) -> bool) -> Vec<(u64, u32)> {
        let mut found: Vec<(u64, u32)> = Vec::new();
        for (number, thread) in self.all() {
            match &thread.state {
                State::Waiting(wait) if condition(wait) => found.push((wait.number, number)),
                State::Waiting(_) | State::Ready | State::Ended => {}
            }
        }
        found.sort_unstable();
        found
    }

    /// Lets a parked thread go on, or saves it the next wait.
    pub fn unpark(&mut self, thread: u32) {
        match &self.get(thread).state {
            State::Waiting(wait) if wait.kind == WaitKind::Park => self.queue(thread),
            State::Waiting(_) | State::Ready => self.get_mut(thread).token = true,
            State::Ended => {}
        }
    }

    /// Who runs next; `None` when nobody ever can.
    pub fn next(&mut self) -> Option<u32> {
        loop {
            self.wake_due();
            if let Some(next) = self.ready.pop_front() {
                return Some(next);
            }
            let times = self.list.iter().filter_map(|thread| match &thread.state {
                State::Waiting(wait) => wait.until,
                State::Ready | State::Ended => None,
            });
            self.now = times.min().filter(|time| *time != u64::MAX)?;
        }
    }

    /// Those whose time has come can run.
    fn wake_due(&mut self) {
        let mut due: Vec<(u64, u64, u32)> = Vec::new();
        for (number, thread) in self.all() {
            if let State::Waiting(Wait { until: Some(until), number: order, .. }) = &thread.state
                && *until <= self.now
            {
                due.push((*until, *order, number));
            }
        }
        due.sort_unstable();
        for (_, _, number) in due {
            let thread = self.get_mut(number);
            if let State::Waiting(wait) = &thread.state {
                thread.in_vain = wait.in_vain;
            }
            self.queue(number);
        }
    }

    /// Who runs instead of the running thread, whose slice is used up.
    pub fn next_after_slice(&mut self) -> Option<u32> {
        self.now = self.now.saturating_add(TIME_OF_SLICE);
        self.instead()
    }

    /// Who runs instead of the running thread, which yields.
    pub fn next_after_yield(&mut self) -> Option<u32> {
        if self.ready.is_empty() {
            self.now = self.now.saturating_add(TIME_OF_YIELD);
        }
        self.instead()
    }

    fn instead(&mut self) -> Option<u32> {
        self.wake_due();
        let next = self.ready.pop_front()?;
        self.queue(self.running);
        Some(next)
    }

    /// Nanoseconds since the program's start; to ask takes time.
    pub fn clock(&mut self) -> u64 {
        self.now = self.now.saturating_add(TIME_OF_READING);
        self.now
    }

    /// The running thread has a lock now, or has it no more.
    pub fn holds(&mut self, lock: u64, holds: bool) {
        match holds {
            true => self.holders.insert(lock, self.running),
            false => self.holders.remove(&lock),
        };
    }

    /// Whether a thread has ended.
    pub fn has_ended(&self, thread: u32) -> bool {
        matches!(self.get(thread).state, State::Ended)
    }

    /// How a thread is spoken of: `main`, thread `worker`, thread 2.
    pub fn name(&self, thread: u32) -> String {
        match (&self.get(thread).name, thread) {
            (_, MAIN) => "`main`".to_string(),
            (Some(name), _) => format!("thread `{name}`"),
            (None, number) => format!("thread {number}"),
        }
    }

    /// What a thread waits for, in words: "for thread 1 to end". Empty when it does not wait.
    pub fn waits_for(&self, thread: u32) -> String {
        match &self.get(thread).state {
            State::Waiting(wait) => self.words(wait, thread),
            State::Ready | State::Ended => String::new(),
        }
    }

    fn words(&self, wait: &Wait, thread: u32) -> String {
        let holder = match self.holders.get(&wait.address) {
            Some(holder) if *holder == thread => ", which it holds itself".to_string(),
            Some(holder) => format!(", which {} holds", self.name(*holder)),
            None => String::new(),
        };
        if wait.kind == WaitKind::Join {
            return format!("for {} to end", self.name(wait.address as u32));
        }
        format!("{}{holder}", wait.kind.words())
    }
}
