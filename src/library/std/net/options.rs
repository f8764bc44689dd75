//! What can be set about a socket.

use crate::descriptor::Deadline;
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};
use crate::time::Duration;

static NO_TIME: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "cannot set a 0 duration timeout" };

/// What can be set about a socket. Most of it changes nothing here.
pub(crate) struct Options {
    pub(super) read_timeout: Option<Duration>,
    pub(super) write_timeout: Option<Duration>,
    pub(super) nonblocking: bool,
    pub(super) nodelay: bool,
    pub(super) broadcast: bool,
    pub(super) ttl: u32,
    pub(super) multicast_loop_v4: bool,
    pub(super) multicast_loop_v6: bool,
    pub(super) multicast_ttl_v4: u32,
}

impl Options {
    pub(super) fn new() -> Options {
        Options {
            read_timeout: None,
            write_timeout: None,
            nonblocking: false,
            nodelay: false,
            broadcast: false,
            ttl: 64,
            multicast_loop_v4: true,
            multicast_loop_v6: true,
            multicast_ttl_v4: 1,
        }
    }
    pub(super) fn to_read(&self) -> Deadline {
        self.deadline(self.read_timeout)
    }
    pub(super) fn to_write(&self) -> Deadline {
        self.deadline(self.write_timeout)
    }
    fn deadline(&self, timeout: Option<Duration>) -> Deadline {
        if self.nonblocking { Deadline::NOW } else { Deadline::after(timeout) }
    }
}

/// A timeout, which must leave some time.
pub(super) fn checked(timeout: Option<Duration>) -> Result<Option<Duration>> {
    match timeout {
        Some(Duration::ZERO) => Err(Error::from_static_message(&NO_TIME)),
        timeout => Ok(timeout),
    }
}

/// Methods that set or tell an option of the socket behind a descriptor.
macro_rules! options {
    ($($(#[$doc:meta])* $set:ident $get:ident $option:ident: $t:ty;)*) => {$(
        $(#[$doc])*
        pub fn $set(&self, $option: $t) -> Result<()> {
            self.with(|_, socket| {
                socket.options.$option = $option;
                Ok(())
            })
        }
        $(#[$doc])*
        pub fn $get(&self) -> Result<$t> {
            self.with(|_, socket| Ok(socket.options.$option))
        }
    )*};
}

/// Methods of all streams and of sockets for datagrams: how long they wait.
macro_rules! timeouts {
    () => {
        /// How long reading may take; for ever if it is `None`.
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> Result<()> {
            let dur = super::options::checked(dur)?;
            self.with(|_, socket| {
                socket.options.read_timeout = dur;
                Ok(())
            })
        }
        /// How long writing may take; for ever if it is `None`.
        pub fn set_write_timeout(&self, dur: Option<Duration>) -> Result<()> {
            let dur = super::options::checked(dur)?;
            self.with(|_, socket| {
                socket.options.write_timeout = dur;
                Ok(())
            })
        }
        /// How long reading may take.
        pub fn read_timeout(&self) -> Result<Option<Duration>> {
            self.with(|_, socket| Ok(socket.options.read_timeout))
        }
        /// How long writing may take.
        pub fn write_timeout(&self) -> Result<Option<Duration>> {
            self.with(|_, socket| Ok(socket.options.write_timeout))
        }
    };
}

/// Methods of everything that is a socket.
macro_rules! methods_of_sockets {
    () => {
        /// The address of this end.
        pub fn local_addr(&self) -> Result<SocketAddr> {
            self.with(|_, socket| Ok(socket.local))
        }
        /// A further handle of the same socket.
        pub fn try_clone(&self) -> Result<Self> {
            Ok(Self { inner: self.inner.try_clone()? })
        }
        /// What went wrong unseen: nothing.
        pub fn take_error(&self) -> Result<Option<Error>> {
            self.with(|_, _| Ok(None))
        }
        /// Whether to fail rather than to wait.
        pub fn set_nonblocking(&self, nonblocking: bool) -> Result<()> {
            self.with(|_, socket| {
                socket.options.nonblocking = nonblocking;
                Ok(())
            })
        }
        fn with<T>(&self, run: impl FnOnce(&Lock, &mut Socket) -> Result<T>) -> Result<T> {
            let lock = descriptor::lock();
            match descriptor::get(self.inner.as_raw_fd())? {
                Open::Socket(socket) => run(&lock, unsafe { &mut **socket }),
                Open::File(_) | Open::Reader(_) | Open::Writer(_) => Err(Error::from_raw_os_error(NOT_A_SOCKET)),
            }
        }
    };
}
