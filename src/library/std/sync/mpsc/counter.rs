//! The block that senders and receiver share: how many there are of both, and the channel.

use super::{Patience, array, list, zero};
use super::{RecvTimeoutError, TrySendError};
use crate::boxed::Box;
use crate::ptr;

/// A channel with its ends counted.
pub(super) struct Counter<C> {
    senders: usize,
    receivers: usize,
    /// Whether one side has gone altogether: the other side frees the block.
    destroy: bool,
    chan: C,
}

/// Something to send through.
pub(super) trait Channel<T> {
    /// The message comes back if there is no receiver, or no room as long as patience lasts.
    fn send(&mut self, msg: T, patience: Patience) -> Result<(), TrySendError<T>>;
    /// A message, if one comes as long as patience lasts.
    fn recv(&mut self, patience: Patience) -> Result<T, RecvTimeoutError>;
    /// The last sender is gone.
    fn disconnect_senders(&mut self);
    /// The receiver is gone: nobody will take the messages.
    fn disconnect_receivers(&mut self);
}

/// The kinds of channels, as the real library tells them apart.
pub(super) enum Flavor<T> {
    Array(*mut Counter<array::Channel<T>>),
    List(*mut Counter<list::Channel<T>>),
    Zero(*mut Counter<zero::Channel<T>>),
}

impl<T> Clone for Flavor<T> {
    fn clone(&self) -> Flavor<T> {
        *self
    }
}
impl<T> Copy for Flavor<T> {}

fn counted<C>(chan: C) -> *mut Counter<C> {
    Box::into_raw(Box::new(Counter { senders: 1, receivers: 1, destroy: false, chan }))
}

/// One end is gone, and it was the last of its side.
unsafe fn side_is_gone<C>(counter: *mut Counter<C>) {
    unsafe {
        if (*counter).destroy {
            drop(Box::from_raw(counter));
        } else {
            (*counter).destroy = true;
        }
    }
}

macro_rules! each_flavor {
    ($this:expr, $counter:ident => $e:expr) => {
        match $this {
            Flavor::Array($counter) => $e,
            Flavor::List($counter) => $e,
            Flavor::Zero($counter) => $e,
        }
    };
}

impl<T> Flavor<T> {
    pub(super) fn unbounded() -> Flavor<T> {
        Flavor::List(counted(list::Channel::new()))
    }
    pub(super) fn bounded(cap: usize) -> Flavor<T> {
        match cap {
            0 => Flavor::Zero(counted(zero::Channel::new())),
            _ => Flavor::Array(counted(array::Channel::new(cap))),
        }
    }
    pub(super) fn send(&self, msg: T, patience: Patience) -> Result<(), TrySendError<T>> {
        each_flavor!(*self, counter => unsafe { (*counter).chan.send(msg, patience) })
    }
    pub(super) fn recv(&self, patience: Patience) -> Result<T, RecvTimeoutError> {
        each_flavor!(*self, counter => unsafe { (*counter).chan.recv(patience) })
    }
    /// One more sender.
    pub(super) fn acquire(&self) {
        each_flavor!(*self, counter => unsafe { (*counter).senders += 1 })
    }
    /// One sender less.
    pub(super) fn release_sender(&self) {
        each_flavor!(*self, counter => unsafe {
            (*counter).senders -= 1;
            if (*counter).senders == 0 {
                (*counter).chan.disconnect_senders();
                side_is_gone(counter);
            }
        })
    }
    /// No receiver any more.
    pub(super) fn release_receiver(&self) {
        each_flavor!(*self, counter => unsafe {
            (*counter).receivers -= 1;
            (*counter).chan.disconnect_receivers();
            side_is_gone(counter);
        })
    }
}

/// Those who wait for a channel, by an address in it. The machine has their list; this is the room that the real one takes.
pub(super) struct Waiters {
    reserved: [usize; 8],
}

impl Waiters {
    pub(super) fn new() -> Waiters {
        Waiters { reserved: [0; 8] }
    }
    pub(super) fn address(&self) -> usize {
        ptr::from_ref(self) as usize
    }
}

/// Alone in its cache lines.
#[repr(align(128))]
pub(super) struct CachePadded<T> {
    pub(super) value: T,
}
