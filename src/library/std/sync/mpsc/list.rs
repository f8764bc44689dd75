//! The channel without a bound: a list of blocks with room for 31 messages each.

use super::counter::{self, CachePadded, Waiters};
use super::{Patience, RecvTimeoutError, TrySendError};
use crate::alloc::{Layout, alloc_zeroed};
use crate::boxed::Box;
use crate::intrinsics;
use crate::mem::MaybeUninit;
use crate::ptr;

/// Messages in a block.
const BLOCK_CAP: usize = 31;
/// Positions of a block: one more, at which the next block is made.
const LAP: usize = 32;
/// A position counts in steps of this; the bit below says that the channel is closed.
const STEP: usize = 2;
const CLOSED: usize = 1;
/// The state of a slot that was written, and of one that was read as well.
const WRITE: usize = 1;
const READ: usize = 2;

struct Slot<T> {
    msg: MaybeUninit<T>,
    state: usize,
}

struct Block<T> {
    next: *mut Block<T>,
    slots: [Slot<T>; BLOCK_CAP],
}

struct Position<T> {
    index: usize,
    block: *mut Block<T>,
}

/// See the module.
pub(super) struct Channel<T> {
    head: CachePadded<Position<T>>,
    tail: CachePadded<Position<T>>,
    receivers: Waiters,
}

impl<T> Block<T> {
    fn new() -> *mut Block<T> {
        unsafe { alloc_zeroed(Layout::new::<Block<T>>()) as *mut Block<T> }
    }
}

impl<T> Position<T> {
    fn new() -> CachePadded<Position<T>> {
        CachePadded { value: Position { index: 0, block: ptr::null_mut() } }
    }
    /// Which slot of the block.
    fn offset(&self) -> usize {
        self.index / STEP % LAP
    }
    /// To the next slot; into the next block behind the last one.
    fn advance(&mut self) {
        let last = self.offset() + 1 == BLOCK_CAP;
        self.index += STEP;
        if last {
            self.block = unsafe { (*self.block).next };
            self.index += STEP;
        }
    }
}

impl<T> Channel<T> {
    pub(super) fn new() -> Channel<T> {
        Channel { head: Position::new(), tail: Position::new(), receivers: Waiters::new() }
    }
    fn is_closed(&self) -> bool {
        self.tail.value.index & CLOSED != 0
    }
    fn close(&mut self) {
        self.tail.value.index |= CLOSED;
        intrinsics::thread_wake(self.receivers.address(), usize::MAX);
    }
    fn take(&mut self) -> Option<T> {
        let (head, tail) = (&mut self.head.value, &self.tail.value);
        if head.index == tail.index & !CLOSED {
            return None;
        }
        let (block, offset) = (head.block, head.offset());
        head.advance();
        let slot = unsafe { &mut (*block).slots[offset] };
        slot.state |= READ;
        let msg = unsafe { slot.msg.assume_init_read() };
        if offset + 1 == BLOCK_CAP {
            drop(unsafe { Box::from_raw(block) });
        }
        Some(msg)
    }
}

impl<T> counter::Channel<T> for Channel<T> {
    fn send(&mut self, msg: T, _: Patience) -> Result<(), TrySendError<T>> {
        if self.is_closed() {
            return Err(TrySendError::Disconnected(msg));
        }
        let tail = &mut self.tail.value;
        if tail.block.is_null() {
            tail.block = Block::new();
            self.head.value.block = tail.block;
        }
        let (block, offset) = (tail.block, tail.offset());
        if offset + 1 == BLOCK_CAP {
            unsafe { (*block).next = Block::new() };
        }
        tail.advance();
        unsafe {
            (*block).slots[offset].msg.write(msg);
            (*block).slots[offset].state |= WRITE;
        }
        intrinsics::thread_event(intrinsics::SENT, 0);
        intrinsics::thread_wake(self.receivers.address(), 1);
        Ok(())
    }
    fn recv(&mut self, patience: Patience) -> Result<T, RecvTimeoutError> {
        loop {
            if let Some(msg) = self.take() {
                intrinsics::thread_event(intrinsics::RECEIVED, self.receivers.address());
                return Ok(msg);
            }
            if self.is_closed() {
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
        self.free();
    }
}

impl<T> Channel<T> {
    /// The last block, which holds nothing.
    fn free(&mut self) {
        let block = crate::mem::replace(&mut self.head.value.block, ptr::null_mut());
        if !block.is_null() {
            drop(unsafe { Box::from_raw(block) });
        }
    }
}
