//! The channel with a bound: a ring of slots.

use super::counter::{self, CachePadded, Waiters};
use super::{Patience, RecvTimeoutError, TrySendError};
use crate::boxed::Box;
use crate::intrinsics;
use crate::mem::MaybeUninit;
use crate::vec::Vec;

struct Slot<T> {
    /// How often a message was put in or taken out.
    stamp: usize,
    msg: MaybeUninit<T>,
}

/// See the module.
pub(super) struct Channel<T> {
    /// How many messages were received.
    head: CachePadded<usize>,
    /// How many messages were sent.
    tail: CachePadded<usize>,
    buffer: Box<[Slot<T>]>,
    cap: usize,
    closed: bool,
    senders: Waiters,
    receivers: Waiters,
}

impl<T> Channel<T> {
    pub(super) fn new(cap: usize) -> Channel<T> {
        let mut slots = Vec::with_capacity(cap);
        for _ in 0..cap {
            slots.push(Slot { stamp: 0, msg: MaybeUninit::uninit() });
        }
        Channel {
            buffer: slots.into_boxed_slice(),
            head: CachePadded { value: 0 },
            tail: CachePadded { value: 0 },
            cap,
            closed: false,
            senders: Waiters::new(),
            receivers: Waiters::new(),
        }
    }
    fn close(&mut self) {
        self.closed = true;
        intrinsics::thread_wake(self.receivers.address(), usize::MAX);
        intrinsics::thread_wake(self.senders.address(), usize::MAX);
    }
    fn take(&mut self) -> Option<T> {
        if self.head.value == self.tail.value {
            return None;
        }
        let slot = &mut self.buffer[self.head.value % self.cap];
        slot.stamp += 1;
        self.head.value += 1;
        Some(unsafe { slot.msg.assume_init_read() })
    }
}

impl<T> counter::Channel<T> for Channel<T> {
    fn send(&mut self, msg: T, patience: Patience) -> Result<(), TrySendError<T>> {
        loop {
            if self.closed {
                return Err(TrySendError::Disconnected(msg));
            }
            if self.tail.value - self.head.value < self.cap {
                break;
            }
            match patience {
                Patience::None => return Err(TrySendError::Full(msg)),
                Patience::Nanos(nanos) => intrinsics::thread_wait(intrinsics::SEND, self.senders.address(), nanos),
            };
        }
        let slot = &mut self.buffer[self.tail.value % self.cap];
        slot.msg.write(msg);
        slot.stamp += 1;
        self.tail.value += 1;
        intrinsics::thread_event(intrinsics::SENT, 0);
        intrinsics::thread_wake(self.receivers.address(), 1);
        Ok(())
    }
    fn recv(&mut self, patience: Patience) -> Result<T, RecvTimeoutError> {
        loop {
            if let Some(msg) = self.take() {
                intrinsics::thread_event(intrinsics::RECEIVED, self.receivers.address());
                intrinsics::thread_wake(self.senders.address(), 1);
                return Ok(msg);
            }
            if self.closed {
                return Err(RecvTimeoutError::Disconnected);
            }
            let told = match patience {
                Patience::None => false,
                Patience::Nanos(nanos) => intrinsics::thread_wait(intrinsics::RECEIVE, self.receivers.address(), nanos),
            };
            if !told {
                return Err(RecvTimeoutError::Timeout);
            }
        }
    }
    fn disconnect_senders(&mut self) {
        self.close();
    }
    fn disconnect_receivers(&mut self) {
        self.close();
        while let Some(msg) = self.take() {
            drop(msg);
        }
    }
}
