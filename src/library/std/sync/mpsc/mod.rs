//! Channels: many senders, one receiver.

mod array;
mod counter;
mod errors;
mod list;
mod receiver;
mod sender;
mod zero;

pub use self::errors::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};
pub use self::receiver::{IntoIter, Iter, Receiver, TryIter};
pub use self::sender::{Sender, SyncSender};

use self::counter::Flavor;

/// A channel that takes any number of messages.
#[must_use]
pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let flavor = Flavor::unbounded();
    (Sender { inner: flavor }, Receiver { inner: flavor })
}

/// A channel that takes so many messages; with 0, a message is handed over from thread to thread.
#[must_use]
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let flavor = Flavor::bounded(bound);
    (SyncSender { inner: flavor }, Receiver { inner: flavor })
}

/// How long to wait.
#[derive(Clone, Copy)]
enum Patience {
    /// Not at all.
    None,
    /// Nanoseconds, or [`crate::intrinsics::FOR_EVER`].
    Nanos(u64),
}
