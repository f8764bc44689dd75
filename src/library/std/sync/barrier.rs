//! [`Barrier`]: where threads wait until all are there.

use super::{Condvar, Mutex};
use crate::fmt;
use crate::intrinsics;
use crate::ptr;

/// Where a number of threads wait for one another.
pub struct Barrier {
    lock: Mutex<State>,
    cvar: Condvar,
    num_threads: usize,
}

struct State {
    count: usize,
    generation_id: usize,
}

/// Whether the thread was the last that came.
pub struct BarrierWaitResult(bool);

impl Barrier {
    /// For so many threads.
    #[must_use]
    pub const fn new(n: usize) -> Barrier {
        let lock = Mutex::new(State { count: 0, generation_id: 0 });
        Barrier { lock, cvar: Condvar::new(), num_threads: n }
    }
    /// Waits until all are there.
    pub fn wait(&self) -> BarrierWaitResult {
        let (state, address) = (self.lock.data(), ptr::from_ref(&self.cvar) as usize);
        let generation = unsafe { (*state).generation_id };
        unsafe { (*state).count += 1 };
        intrinsics::thread_event(intrinsics::RELEASED, address);
        if unsafe { (*state).count } >= self.num_threads {
            unsafe { *state = State { count: 0, generation_id: generation.wrapping_add(1) } };
            intrinsics::thread_wake(address, usize::MAX);
            intrinsics::thread_event(intrinsics::ACQUIRED, address);
            return BarrierWaitResult(true);
        }
        while unsafe { (*state).generation_id } == generation {
            intrinsics::thread_wait(intrinsics::BARRIER, address, intrinsics::FOR_EVER);
        }
        intrinsics::thread_event(intrinsics::ACQUIRED, address);
        BarrierWaitResult(false)
    }
}
impl fmt::Debug for Barrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Barrier").finish_non_exhaustive()
    }
}

impl BarrierWaitResult {
    /// Whether it was the last that came; exactly one is.
    #[must_use]
    pub fn is_leader(&self) -> bool {
        self.0
    }
}
impl fmt::Debug for BarrierWaitResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BarrierWaitResult").field("is_leader", &self.is_leader()).finish()
    }
}
