//! What the machine does for threads. While it runs code of the library it never goes to another thread by itself: whatever stands
//! between two of these calls is indivisible.

/// Starts a thread that calls `f(data)`; its number. `name` is null for a thread without one.
#[rustc_intrinsic]
pub unsafe fn thread_spawn(f: fn(*mut u8), data: *mut u8, name: *const u8, name_len: usize, stack_size: usize) -> usize;
/// The number of the running thread; the main thread's is 0.
#[rustc_intrinsic]
pub fn thread_current() -> usize;
/// The name of a thread.
#[rustc_intrinsic]
pub fn thread_name(thread: usize) -> Option<&'static str>;
/// Whether a thread has ended.
#[rustc_intrinsic]
pub fn thread_has_ended(thread: usize) -> bool;
/// Lets others run.
#[rustc_intrinsic]
pub fn thread_yield();

/// Waits until [`thread_wake`] is called with the same address; `false` when `timeout` (nanoseconds) is over before that.
#[rustc_intrinsic]
pub fn thread_wait(kind: u8, address: usize, timeout: u64) -> bool;
/// Wakes threads that wait for what is at an address.
#[rustc_intrinsic]
pub fn thread_wake(address: usize, count: usize);
/// Waits for [`thread_unpark`], unless that was called already.
#[rustc_intrinsic]
pub fn thread_park(timeout: u64);
/// Lets a parked thread go on.
#[rustc_intrinsic]
pub fn thread_unpark(thread: usize);

/// No timeout.
pub const FOR_EVER: u64 = u64::MAX;

/// What is waited for; the machine knows these by number.
pub const TIME: u8 = 0;
pub const JOIN: u8 = 1;
pub const MUTEX: u8 = 3;
pub const READ: u8 = 4;
pub const WRITE: u8 = 5;
pub const CONDITION: u8 = 6;
pub const BARRIER: u8 = 7;
pub const ONCE: u8 = 8;
pub const RECEIVE: u8 = 9;
pub const SEND: u8 = 10;
pub const SCOPE: u8 = 11;
pub const INPUT: u8 = 12;
pub const OUTPUT: u8 = 13;
pub const CONNECTION: u8 = 14;

/// Tells the machine what has happened, for those who look at the run and for the order of accesses. `what` is the address of
/// a lock, channel or atomic, or a thread's number.
#[rustc_intrinsic]
pub fn thread_event(event: u8, what: usize);

/// What can happen; the machine knows these by number.
pub const LOCKED: u8 = 0;
pub const UNLOCKED: u8 = 1;
pub const SENT: u8 = 2;
pub const RECEIVED: u8 = 3;
pub const JOINED: u8 = 4;
/// What others released here is in this thread's past.
pub const ACQUIRED: u8 = 5;
/// What this thread did is in the past of those who acquire here.
pub const RELEASED: u8 = 6;
/// An atomic was stored to: what was released there is gone.
pub const OVERWRITTEN: u8 = 7;
/// An atomic was loaded without acquiring anything.
pub const SEEN: u8 = 8;
/// An atomic was loaded and stored to in one.
pub const CHANGED: u8 = 9;
/// A fence that acquires what was seen.
pub const ACQUIRE_FENCE: u8 = 10;
/// A fence that releases with all stores behind it.
pub const RELEASE_FENCE: u8 = 11;

/// The virtual clock, in nanoseconds.
#[rustc_intrinsic]
pub fn clock() -> u64;

/// Where the running thread has its value of the thread-local variable with this key. Uninitialised at first.
#[rustc_intrinsic]
pub fn thread_local<T>(key: usize, name: &'static str) -> *mut T;
/// What [`thread_set_local_state`] has set; 0 at first.
#[rustc_intrinsic]
pub fn thread_local_state(key: usize) -> u8;
/// Notes what has become of a thread-local value.
#[rustc_intrinsic]
pub fn thread_set_local_state(key: usize, state: u8);
/// `f(data)` is to be called when the running thread ends.
#[rustc_intrinsic]
pub fn thread_at_exit(f: fn(usize), data: usize);
/// Takes the last of what is to be called; `false` when there is nothing.
#[rustc_intrinsic]
pub unsafe fn thread_next_exit(f: *mut fn(usize), data: *mut usize) -> bool;

/// Memory for what std needs itself, which is no part of the program's heap.
#[rustc_intrinsic]
pub unsafe fn runtime_alloc(size: usize, align: usize) -> *mut u8;
/// Gives it back.
#[rustc_intrinsic]
pub unsafe fn runtime_dealloc(ptr: *mut u8);
