//! [`TcpStream`]: one end of a connection.

use super::address;
use super::socket::{self, NOT_A_SOCKET, Role, Socket};
use super::{Shutdown, SocketAddr, ToSocketAddrs};
use crate::descriptor::{self, Lock, Open, Pipe};
use crate::fmt;
use crate::io::{Error, Read, Result, Write};
use crate::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use crate::time::Duration;

/// Numbers that the operating system gives for what goes wrong.
pub(super) const NOT_CONNECTED: i32 = 107;
pub(super) const REFUSED: i32 = 111;

/// One end of a connection; it is closed when this is dropped.
pub struct TcpStream {
    inner: OwnedFd,
}
owns_descriptor! { TcpStream }
reads_through_reference! { TcpStream }
writes_through_reference! { TcpStream }

/// The two ways of a connection.
struct Ways {
    incoming: *mut Pipe,
    outgoing: *mut Pipe,
    peer: SocketAddr,
}

fn ways(socket: &Socket) -> Result<Ways> {
    match socket.role {
        Role::Stream { incoming, outgoing, peer } => Ok(Ways { incoming, outgoing, peer }),
        Role::Listener { .. } | Role::Datagrams { .. } => Err(Error::from_raw_os_error(NOT_CONNECTED)),
    }
}

impl TcpStream {
    /// Connects to whoever listens at an address.
    pub fn connect<A: ToSocketAddrs>(addr: A) -> Result<TcpStream> {
        address::each(addr, TcpStream::connect_to)
    }
    /// Connects; it is known at once whether somebody listens.
    pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> Result<TcpStream> {
        super::options::checked(Some(timeout))?;
        TcpStream::connect_to(*addr)
    }
    fn connect_to(addr: SocketAddr) -> Result<TcpStream> {
        let _lock = descriptor::lock();
        let destination = address::destination(addr);
        let listener = socket::heard_by(destination, false);
        if listener.is_null() {
            return Err(Error::from_raw_os_error(REFUSED));
        }
        Ok(TcpStream::of(Socket::connect(listener, destination)))
    }
    /// Around a new socket. The caller holds the lock.
    pub(super) fn of(socket: *mut Socket) -> TcpStream {
        TcpStream { inner: unsafe { OwnedFd::from_raw_fd(descriptor::open(Open::Socket(socket))) } }
    }
    /// The address of the other end.
    pub fn peer_addr(&self) -> Result<SocketAddr> {
        self.with(|_, socket| ways(socket).map(|ways| ways.peer))
    }
    /// Ends reading, writing or both.
    pub fn shutdown(&self, how: Shutdown) -> Result<()> {
        let (reads, writes) = match how {
            Shutdown::Read => (true, false),
            Shutdown::Write => (false, true),
            Shutdown::Both => (true, true),
        };
        self.with(|_, socket| {
            let ways = ways(socket)?;
            unsafe {
                if reads {
                    (*ways.incoming).give_up();
                }
                if writes {
                    (*ways.outgoing).end_writing();
                }
            }
            Ok(())
        })
    }
    /// Reads what is there, or waits for it; it stays.
    pub fn peek(&self, buf: &mut [u8]) -> Result<usize> {
        self.with(|lock, socket| unsafe { Pipe::peek(ways(socket)?.incoming, lock, socket.options.to_read(), buf) })
    }
    options! {
        /// Whether small messages are sent at once.
        set_nodelay nodelay nodelay: bool;
        /// Over how many machines messages may go.
        set_ttl ttl ttl: u32;
    }
    timeouts! {}
    methods_of_sockets! {}
}

impl Read for &TcpStream {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        self.with(|lock, socket| unsafe { Pipe::read(ways(socket)?.incoming, lock, socket.options.to_read(), buf) })
    }
}
impl Write for &TcpStream {
    fn write(&mut self, buf: &[u8]) -> Result<usize> {
        self.with(|lock, socket| unsafe { Pipe::write(ways(socket)?.outgoing, lock, socket.options.to_write(), buf) })
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl fmt::Debug for TcpStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("TcpStream");
        if let Ok(addr) = self.local_addr() {
            shown.field("addr", &addr);
        }
        if let Ok(peer) = self.peer_addr() {
            shown.field("peer", &peer);
        }
        shown.field("fd", &self.as_raw_fd()).finish()
    }
}
