//! The packet that a thread leaves its result in, and [`JoinHandle`], which waits for it.

use super::Result;
use super::builder::Builder;
use super::local;
use super::scoped::Crew;
use super::this::Thread;
use crate::fmt;
use crate::intrinsics;
use crate::mem;
use crate::panic::{self, AssertUnwindSafe};
use crate::ptr::{self, NonNull};

/// What a thread and its handle share.
struct Packet<T> {
    result: Option<Result<T>>,
    /// Thread and handle, as long as they need it.
    owners: u8,
    /// The scope that the thread belongs to, or null.
    crew: *const Crew,
}

/// A function that is to run on a thread of its own.
struct Start<F, T> {
    f: F,
    packet: NonNull<Packet<T>>,
}

/// A thread and the way to its result.
pub(super) struct JoinInner<T> {
    native: usize,
    thread: Thread,
    packet: NonNull<Packet<T>>,
}

unsafe fn place<T>(value: T) -> NonNull<T> {
    unsafe {
        let to = intrinsics::runtime_alloc(mem::size_of::<T>(), mem::align_of::<T>()) as *mut T;
        to.write(value);
        NonNull::new_unchecked(to)
    }
}

/// Starts a thread. The closure must live as long as it runs.
pub(super) unsafe fn start<F: FnOnce() -> T, T>(builder: Builder, f: F, crew: *const Crew) -> JoinInner<T> {
    unsafe {
        if !crew.is_null() {
            (*crew).grows();
        }
        let packet = place(Packet { result: None, owners: 2, crew });
        let start = place(Start { f, packet });
        let (name, len) = builder.name_parts();
        let native = intrinsics::thread_spawn(body::<F, T>, start.as_ptr() as *mut u8, name, len, builder.stack());
        JoinInner { native, thread: Thread::of_number(native), packet }
    }
}

/// What a new thread runs.
fn body<F: FnOnce() -> T, T>(data: *mut u8) {
    let Start { f, packet } = unsafe { (data as *mut Start<F, T>).read() };
    unsafe { intrinsics::runtime_dealloc(data) };
    let result = panic::catch_unwind(AssertUnwindSafe(f));
    unsafe {
        (*packet.as_ptr()).result = Some(result);
        release(packet);
    }
    local::run_exits();
}

/// One of the owners does not need the packet any more. The last one tells the scope.
unsafe fn release<T>(packet: NonNull<Packet<T>>) {
    unsafe {
        let shared = &mut *packet.as_ptr();
        shared.owners -= 1;
        if shared.owners > 0 {
            return;
        }
        let crew = shared.crew;
        let unhandled_panic = matches!(shared.result, Some(Err(_)));
        ptr::drop_in_place(packet.as_ptr());
        intrinsics::runtime_dealloc(packet.as_ptr() as *mut u8);
        if !crew.is_null() {
            (*crew).shrinks(unhandled_panic);
        }
    }
}

impl<T> JoinInner<T> {
    pub(super) fn join(self) -> Result<T> {
        while !self.is_finished() {
            intrinsics::thread_wait(intrinsics::JOIN, self.native, intrinsics::FOR_EVER);
        }
        intrinsics::thread_event(intrinsics::JOINED, self.native);
        unsafe { (*self.packet.as_ptr()).result.take().unwrap() }
    }
    pub(super) fn is_finished(&self) -> bool {
        intrinsics::thread_has_ended(self.native)
    }
    pub(super) fn thread(&self) -> &Thread {
        &self.thread
    }
}
impl<T> Drop for JoinInner<T> {
    fn drop(&mut self) {
        unsafe { release(self.packet) };
    }
}

/// The right to wait for a thread's end.
pub struct JoinHandle<T>(pub(super) JoinInner<T>);

unsafe impl<T> Send for JoinHandle<T> {}
unsafe impl<T> Sync for JoinHandle<T> {}

impl<T> JoinHandle<T> {
    /// The thread.
    #[must_use]
    pub fn thread(&self) -> &Thread {
        self.0.thread()
    }
    /// Waits for the end of the thread: its result, or what it panicked with.
    pub fn join(self) -> Result<T> {
        self.0.join()
    }
    /// Whether the thread has ended.
    pub fn is_finished(&self) -> bool {
        self.0.is_finished()
    }
}
impl<T> fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}
