//! The sending ends.

use super::counter::Flavor;
use super::{Patience, SendError, TrySendError};
use crate::fmt;
use crate::intrinsics;
use crate::panic::{RefUnwindSafe, UnwindSafe};

/// Sends into a channel without a bound.
pub struct Sender<T> {
    pub(super) inner: Flavor<T>,
}

/// Sends into a channel with a bound.
pub struct SyncSender<T> {
    pub(super) inner: Flavor<T>,
}

unsafe impl<T: Send> Send for Sender<T> {}
unsafe impl<T: Send> Sync for Sender<T> {}
unsafe impl<T: Send> Send for SyncSender<T> {}
unsafe impl<T: Send> Sync for SyncSender<T> {}
impl<T> UnwindSafe for Sender<T> {}
impl<T> RefUnwindSafe for Sender<T> {}
impl<T> UnwindSafe for SyncSender<T> {}
impl<T> RefUnwindSafe for SyncSender<T> {}

fn send<T>(flavor: &Flavor<T>, t: T) -> Result<(), SendError<T>> {
    match flavor.send(t, Patience::Nanos(intrinsics::FOR_EVER)) {
        Ok(()) => Ok(()),
        Err(TrySendError::Full(t) | TrySendError::Disconnected(t)) => Err(SendError(t)),
    }
}

impl<T> Sender<T> {
    /// Sends a message; it comes back if there is no receiver.
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        send(&self.inner, t)
    }
}
impl<T> Clone for Sender<T> {
    fn clone(&self) -> Sender<T> {
        self.inner.acquire();
        Sender { inner: self.inner }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.inner.release_sender();
    }
}
impl<T> fmt::Debug for Sender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<T> SyncSender<T> {
    /// Sends a message, and waits until there is room for it; it comes back if there is no receiver.
    pub fn send(&self, t: T) -> Result<(), SendError<T>> {
        send(&self.inner, t)
    }
    /// Sends a message if there is room for it now.
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        self.inner.send(t, Patience::None)
    }
}
impl<T> Clone for SyncSender<T> {
    fn clone(&self) -> SyncSender<T> {
        self.inner.acquire();
        SyncSender { inner: self.inner }
    }
}
impl<T> Drop for SyncSender<T> {
    fn drop(&mut self) {
        self.inner.release_sender();
    }
}
impl<T> fmt::Debug for SyncSender<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SyncSender").finish_non_exhaustive()
    }
}
