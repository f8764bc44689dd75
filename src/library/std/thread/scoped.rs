//! [`scope`]: threads that borrow from the function that starts them.

use super::Result;
use super::builder::Builder;
use super::packet::{self, JoinInner};
use super::this::Thread;
use crate::cell::Cell;
use crate::fmt;
use crate::intrinsics;
use crate::io;
use crate::marker::PhantomData;
use crate::panic::RefUnwindSafe;
use crate::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use crate::ptr;

/// The threads of a scope.
pub(super) struct Crew {
    running: Cell<u32>,
    panicked: Cell<bool>,
    /// As large and as aligned as the pointer that stands here in the real one.
    aligned: [usize; 0],
}

impl Crew {
    fn address(&self) -> usize {
        ptr::from_ref(self) as usize
    }
    pub(super) fn grows(&self) {
        self.running.set(self.running.get() + 1);
    }
    pub(super) fn shrinks(&self, panicked: bool) {
        if panicked {
            self.panicked.set(true);
        }
        self.running.set(self.running.get() - 1);
        intrinsics::thread_event(intrinsics::RELEASED, self.address());
        if self.running.get() == 0 {
            intrinsics::thread_wake(self.address(), 1);
        }
    }
}

/// Where threads can be started that end before it does.
pub struct Scope<'scope, 'env: 'scope> {
    crew: Crew,
    scope: PhantomData<&'scope mut &'scope ()>,
    env: PhantomData<&'env mut &'env ()>,
}

unsafe impl Sync for Scope<'_, '_> {}
impl RefUnwindSafe for Scope<'_, '_> {}

/// The right to wait for the end of a thread of a scope.
pub struct ScopedJoinHandle<'scope, T> {
    inner: JoinInner<T>,
    scope: PhantomData<&'scope ()>,
}

unsafe impl<T> Send for ScopedJoinHandle<'_, T> {}
unsafe impl<T> Sync for ScopedJoinHandle<'_, T> {}

/// Calls the function with a scope and waits for the threads that it started there.
#[track_caller]
pub fn scope<'env, F, T>(f: F) -> T
where
    F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
{
    let crew = Crew { running: Cell::new(0), panicked: Cell::new(false), aligned: [] };
    let scope = Scope { crew, scope: PhantomData, env: PhantomData };
    let result = catch_unwind(AssertUnwindSafe(|| f(&scope)));
    while scope.crew.running.get() != 0 {
        intrinsics::thread_wait(intrinsics::SCOPE, scope.crew.address(), intrinsics::FOR_EVER);
    }
    intrinsics::thread_event(intrinsics::ACQUIRED, scope.crew.address());
    match result {
        Err(payload) => resume_unwind(payload),
        Ok(_) if scope.crew.panicked.get() => panic!("a scoped thread panicked"),
        Ok(result) => result,
    }
}

impl<'scope, 'env> Scope<'scope, 'env> {
    /// Starts a thread.
    pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        self.start(Builder::new(), f).expect("failed to spawn thread")
    }
    /// Starts a thread.
    pub(super) fn start<F, T>(&'scope self, builder: Builder, f: F) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        let inner = unsafe { packet::start(builder, f, &raw const self.crew) };
        Ok(ScopedJoinHandle { inner, scope: PhantomData })
    }
}

impl<'scope, T> ScopedJoinHandle<'scope, T> {
    /// The thread.
    #[must_use]
    pub fn thread(&self) -> &Thread {
        self.inner.thread()
    }
    /// Waits for the end of the thread: its result, or what it panicked with.
    pub fn join(self) -> Result<T> {
        self.inner.join()
    }
    /// Whether the thread has ended.
    pub fn is_finished(&self) -> bool {
        self.inner.is_finished()
    }
}
impl fmt::Debug for Scope<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope")
            .field("num_running_threads", &self.crew.running.get())
            .field("a_thread_panicked", &self.crew.panicked.get())
            .finish_non_exhaustive()
    }
}
impl<'scope, T> fmt::Debug for ScopedJoinHandle<'scope, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedJoinHandle").finish_non_exhaustive()
    }
}
