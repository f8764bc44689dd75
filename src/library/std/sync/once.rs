//! [`Once`]: something that is done once, whoever comes first.

use crate::cell::Cell;
use crate::fmt;
use crate::intrinsics;
use crate::sync::atomic::{AtomicU32, Ordering};

const COMPLETE: u32 = 0;
const RUNNING: u32 = 1;
const POISONED: u32 = 2;
const INCOMPLETE: u32 = 3;

/// Whether something was done.
pub struct Once {
    state: AtomicU32,
}

/// What [`Once::call_once_force`] tells the function.
pub struct OnceState {
    poisoned: bool,
    set_state_to: Cell<u32>,
}

/// Nothing was done.
#[deprecated(since = "1.38.0", note = "the `Once::new()` function is now preferred")]
pub const ONCE_INIT: Once = Once::new();

/// Sets the state when the function is left, by return or by panic.
struct Completion<'a> {
    once: &'a Once,
    set_state_to: u32,
}
impl Drop for Completion<'_> {
    fn drop(&mut self) {
        self.once.state.store(self.set_state_to, Ordering::Relaxed);
        intrinsics::thread_wake(self.once.address(), usize::MAX);
    }
}

impl Once {
    /// Nothing was done.
    #[must_use]
    pub const fn new() -> Once {
        Once { state: AtomicU32::new(INCOMPLETE) }
    }
    fn address(&self) -> usize {
        self.state.as_ptr() as usize
    }
    /// Calls the function, unless it or another one was called. Waits if that has not ended.
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        let mut f = Some(f);
        self.call(false, &mut |_| f.take().unwrap()());
    }
    /// The same, but a function that panicked does not count.
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        let mut f = Some(f);
        self.call(true, &mut |state| f.take().unwrap()(state));
    }
    /// Whether it was done.
    pub fn is_completed(&self) -> bool {
        self.state.load(Ordering::Acquire) == COMPLETE
    }
    /// Whether the function panicked.
    pub(super) fn is_poisoned(&self) -> bool {
        self.state.load(Ordering::Acquire) == POISONED
    }
    /// Waits until it was done.
    pub fn wait(&self) {
        loop {
            match self.state.load(Ordering::Acquire) {
                COMPLETE => return,
                POISONED => panic!("Once instance has previously been poisoned"),
                _ => self.pass(),
            }
        }
    }
    /// Waits until it was done; functions that panicked do not count.
    pub fn wait_force(&self) {
        while !self.is_completed() {
            self.pass();
        }
    }
    fn pass(&self) {
        intrinsics::thread_wait(intrinsics::ONCE, self.address(), intrinsics::FOR_EVER);
    }
    #[track_caller]
    fn call(&self, ignore_poisoning: bool, f: &mut dyn FnMut(&OnceState)) {
        loop {
            match self.state.load(Ordering::Acquire) {
                COMPLETE => return,
                RUNNING => self.pass(),
                POISONED if !ignore_poisoning => panic!("Once instance has previously been poisoned"),
                state => {
                    self.state.store(RUNNING, Ordering::Relaxed);
                    let mut completion = Completion { once: self, set_state_to: POISONED };
                    let told = OnceState { poisoned: state == POISONED, set_state_to: Cell::new(COMPLETE) };
                    f(&told);
                    completion.set_state_to = told.set_state_to.get();
                    return;
                }
            }
        }
    }
}

impl OnceState {
    /// Whether a function panicked before.
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}
impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Once").finish_non_exhaustive()
    }
}
impl fmt::Debug for OnceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnceState").field("poisoned", &self.is_poisoned()).finish()
    }
}
