//! Sockets: ends of connections, those who wait for connections, and those who send and get datagrams.

use super::SocketAddr;
use super::address::{self, as_seen_from, hears};
use super::options::Options;
use crate::descriptor::{Pipe, keep, take};
use crate::intrinsics;
use crate::io::{Error, Result};
use core::ptr;

/// Numbers that the operating system gives for what goes wrong.
pub(super) const NOT_A_SOCKET: i32 = 88;
pub(super) const INVALID: i32 = 22;
const IN_USE: i32 = 98;

/// A socket.
pub(crate) struct Socket {
    pub(super) role: Role,
    pub(super) local: SocketAddr,
    pub(super) options: Options,
    /// The next one of those that are bound, or of those that wait to be accepted.
    next: *mut Socket,
}

/// What a socket is for.
pub(super) enum Role {
    /// Others can connect to it.
    Listener {
        /// Ends of connections that nobody has accepted.
        first: *mut Socket,
    },
    /// One end of a connection.
    Stream { incoming: *mut Pipe, outgoing: *mut Pipe, peer: SocketAddr },
    /// For datagrams.
    Datagrams {
        /// Those that nobody has received.
        first: *mut Datagram,
        peer: Option<SocketAddr>,
        /// Nobody was there to get the last one that was sent to the peer.
        is_refused: bool,
    },
}

/// Bytes that arrive together.
pub(super) struct Datagram {
    pub(super) from: SocketAddr,
    start: *mut u8,
    pub(super) len: usize,
    next: *mut Datagram,
}

/// All that are bound.
static mut FIRST: *mut Socket = ptr::null_mut();

impl Role {
    /// Connections and datagrams do not get in each other's way.
    fn is_for_datagrams(&self) -> bool {
        match self {
            Role::Datagrams { .. } => true,
            Role::Listener { .. } | Role::Stream { .. } => false,
        }
    }
}

/// The socket of a kind that hears what is sent to an address; null if there is none.
pub(super) fn heard_by(destination: SocketAddr, datagrams: bool) -> *mut Socket {
    unsafe {
        let mut socket = FIRST;
        while !socket.is_null()
            && !((*socket).role.is_for_datagrams() == datagrams && hears((*socket).local, destination))
        {
            socket = (*socket).next;
        }
        socket
    }
}

/// Whether some socket of a kind has a port, at an address that overlaps with this one.
fn is_taken(local: SocketAddr, datagrams: bool) -> bool {
    unsafe {
        let mut socket = FIRST;
        while !socket.is_null() {
            let other = (*socket).local;
            if (*socket).role.is_for_datagrams() == datagrams && (hears(other, local) || hears(local, other)) {
                return true;
            }
            socket = (*socket).next;
        }
        false
    }
}

/// A port of its own for an address without one.
pub(super) fn with_port(local: SocketAddr, datagrams: bool) -> SocketAddr {
    match local.port() {
        0 => {
            let at = |port| SocketAddr::new(local.ip(), port);
            at(address::free_port(|port| is_taken(at(port), datagrams)))
        }
        _ => local,
    }
}

impl Socket {
    /// One that can be found by its address.
    pub(super) fn bind(local: SocketAddr, role: Role) -> Result<*mut Socket> {
        let datagrams = role.is_for_datagrams();
        let local = with_port(address::of_this_machine(local)?, datagrams);
        if is_taken(local, datagrams) {
            return Err(Error::from_raw_os_error(IN_USE));
        }
        unsafe {
            let socket = keep(Socket { role, local, options: Options::new(), next: FIRST });
            FIRST = socket;
            Ok(socket)
        }
    }
    /// Both ends of a connection to a listener: the one that connects, and the one that waits to be accepted.
    pub(super) fn connect(listener: *mut Socket, destination: SocketAddr) -> *mut Socket {
        let (there, back) = (Pipe::new(), Pipe::new());
        let local = with_port(SocketAddr::new(destination.ip(), 0), false);
        let bound = unsafe { (*listener).local };
        let accepted = Role::Stream { incoming: there, outgoing: back, peer: as_seen_from(bound, local) };
        unsafe { (*listener).queue(Socket::unbound(accepted, as_seen_from(bound, destination))) };
        Socket::unbound(Role::Stream { incoming: back, outgoing: there, peer: destination }, local)
    }
    fn unbound(role: Role, local: SocketAddr) -> *mut Socket {
        keep(Socket { role, local, options: Options::new(), next: ptr::null_mut() })
    }
    /// What those who wait at this socket wait for.
    pub(super) fn arrival(&self) -> usize {
        &raw const self.role as usize
    }
    /// Lets the end of a connection wait to be accepted.
    fn queue(&mut self, socket: *mut Socket) {
        if let Role::Listener { first } = &mut self.role {
            let mut place = first as *mut *mut Socket;
            unsafe {
                while !(*place).is_null() {
                    place = &raw mut (**place).next;
                }
                *place = socket;
            }
        }
        intrinsics::thread_wake(self.arrival(), 1);
    }
    /// The end of a connection that has waited longest.
    pub(super) fn next_connection(&mut self) -> Result<Option<*mut Socket>> {
        let Role::Listener { first } = &mut self.role else { return Err(Error::from_raw_os_error(INVALID)) };
        if first.is_null() {
            return Ok(None);
        }
        let socket = *first;
        unsafe {
            *first = (*socket).next;
            (*socket).next = ptr::null_mut();
        }
        Ok(Some(socket))
    }
    /// Nobody has a descriptor of it any more.
    pub(crate) unsafe fn close(socket: *mut Socket) {
        unsafe {
            unbind(socket);
            match take(socket).role {
                Role::Listener { first } => {
                    let mut waiting = first;
                    while !waiting.is_null() {
                        let next = (*waiting).next;
                        Socket::close(waiting);
                        waiting = next;
                    }
                }
                Role::Stream { incoming, outgoing, .. } => {
                    Pipe::close_reader(incoming);
                    Pipe::close_writer(outgoing);
                }
                Role::Datagrams { first, .. } => {
                    let mut datagram = first;
                    while !datagram.is_null() {
                        datagram = take(datagram).free();
                    }
                }
            }
        }
    }
    /// Leaves a datagram here.
    pub(super) fn deliver(&mut self, from: SocketAddr, bytes: &[u8]) {
        let Role::Datagrams { first, peer, .. } = &mut self.role else { return };
        if peer.is_some_and(|peer| peer != from) {
            return;
        }
        let start = unsafe { intrinsics::runtime_alloc(bytes.len(), 1) };
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), start, bytes.len()) };
        let mut place = first as *mut *mut Datagram;
        unsafe {
            while !(*place).is_null() {
                place = &raw mut (**place).next;
            }
            *place = keep(Datagram { from, start, len: bytes.len(), next: ptr::null_mut() });
        }
        intrinsics::thread_wake(self.arrival(), 1);
    }
}

/// Takes a socket out of those that are bound, if it is one of them.
unsafe fn unbind(socket: *mut Socket) {
    unsafe {
        let mut place = &raw mut FIRST;
        while !(*place).is_null() && *place != socket {
            place = &raw mut (**place).next;
        }
        if !(*place).is_null() {
            *place = (*socket).next;
        }
    }
}

impl Datagram {
    /// As many of its bytes as there is room for.
    pub(super) fn copy(&self, buf: &mut [u8]) -> usize {
        let count = self.len.min(buf.len());
        unsafe { ptr::copy_nonoverlapping(self.start, buf.as_mut_ptr(), count) };
        count
    }
    /// The one behind it.
    pub(super) fn free(self) -> *mut Datagram {
        unsafe { intrinsics::runtime_dealloc(self.start) };
        self.next
    }
}
