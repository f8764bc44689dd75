//! [`UdpSocket`]: for messages that come whole or not at all.

use super::socket::{self, Datagram, NOT_A_SOCKET, Role, Socket};
use super::stream::{NOT_CONNECTED, REFUSED};
use super::{Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs, address};
use crate::descriptor::{self, Deadline, Lock, Open, take};
use crate::fmt;
use crate::intrinsics;
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};
use crate::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use crate::time::Duration;
use core::ptr;

/// Numbers that the operating system gives for what goes wrong.
const NO_DESTINATION: i32 = 89;
const TOO_LONG: i32 = 90;
/// How many bytes a datagram can have.
const LONGEST: usize = 65507;

static NO_ADDRESSES: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "no addresses to send data to" };

/// Sends and gets datagrams at an address, until this is dropped.
pub struct UdpSocket {
    inner: OwnedFd,
}
owns_descriptor! { UdpSocket }

/// What this socket knows of its peer.
fn peer(socket: &mut Socket) -> (&mut Option<SocketAddr>, &mut bool, &mut *mut Datagram) {
    match &mut socket.role {
        Role::Datagrams { first, peer, is_refused } => (peer, is_refused, first),
        Role::Listener { .. } | Role::Stream { .. } => unreachable!("a socket for datagrams"),
    }
}

/// An error that the peer has left.
fn check_refused(socket: &mut Socket) -> Result<()> {
    match core::mem::take(peer(socket).1) {
        true => Err(Error::from_raw_os_error(REFUSED)),
        false => Ok(()),
    }
}

/// Where datagrams of a socket come from.
fn origin(socket: &Socket) -> SocketAddr {
    address::destination(socket.local)
}

fn send(socket: &mut Socket, bytes: &[u8], destination: SocketAddr) -> Result<usize> {
    check_refused(socket)?;
    if bytes.len() > LONGEST {
        return Err(Error::from_raw_os_error(TOO_LONG));
    }
    let destination = address::destination(destination);
    let receiver = socket::heard_by(destination, true);
    if !receiver.is_null() {
        let from = origin(socket);
        unsafe { (*receiver).deliver(address::as_seen_from((*receiver).local, from), bytes) };
    } else {
        let (peer, is_refused, _) = peer(socket);
        *is_refused = peer.is_some();
    }
    Ok(bytes.len())
}

/// Waits for a datagram; `keeps`: it can be received again.
fn receive(lock: &Lock, socket: &mut Socket, buf: &mut [u8], keeps: bool) -> Result<(usize, SocketAddr)> {
    let deadline: Deadline = socket.options.to_read();
    loop {
        check_refused(socket)?;
        let first = peer(socket).2;
        if !first.is_null() {
            let (datagram, count, from) = unsafe { (*first, (**first).copy(buf), (**first).from) };
            if !keeps {
                *first = unsafe { take(datagram) }.free();
            }
            return Ok((count, from));
        }
        descriptor::wait(lock, intrinsics::INPUT, socket.arrival(), deadline)?;
    }
}

impl UdpSocket {
    /// A socket at an address; at any free port if the port is 0.
    pub fn bind<A: ToSocketAddrs>(addr: A) -> Result<UdpSocket> {
        address::each(addr, |addr| {
            let _lock = descriptor::lock();
            let role = Role::Datagrams { first: ptr::null_mut(), peer: None, is_refused: false };
            let socket = Socket::bind(addr, role)?;
            Ok(UdpSocket { inner: unsafe { OwnedFd::from_raw_fd(descriptor::open(Open::Socket(socket))) } })
        })
    }
    /// Waits for a datagram: its length, and who has sent it. What there is no room for is lost.
    pub fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {
        self.with(|lock, socket| receive(lock, socket, buf, false))
    }
    /// Like [`UdpSocket::recv_from`], but the datagram stays.
    pub fn peek_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {
        self.with(|lock, socket| receive(lock, socket, buf, true))
    }
    /// Waits for a datagram.
    pub fn recv(&self, buf: &mut [u8]) -> Result<usize> {
        self.recv_from(buf).map(|(count, _)| count)
    }
    /// Like [`UdpSocket::recv`], but the datagram stays.
    pub fn peek(&self, buf: &mut [u8]) -> Result<usize> {
        self.peek_from(buf).map(|(count, _)| count)
    }
    /// Sends a datagram.
    pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> Result<usize> {
        match addr.to_socket_addrs()?.next() {
            Some(addr) => self.with(|_, socket| send(socket, buf, addr)),
            None => Err(Error::from_static_message(&NO_ADDRESSES)),
        }
    }
    /// Sends a datagram to the peer.
    pub fn send(&self, buf: &[u8]) -> Result<usize> {
        self.with(|_, socket| match *peer(socket).0 {
            Some(to) => send(socket, buf, to),
            None => Err(Error::from_raw_os_error(NO_DESTINATION)),
        })
    }
    /// From now on only datagrams of this peer are received.
    pub fn connect<A: ToSocketAddrs>(&self, addr: A) -> Result<()> {
        address::each(addr, |addr| {
            self.with(|_, socket| {
                let to = address::destination(addr);
                *peer(socket).0 = Some(to);
                if socket.local.ip().is_unspecified() {
                    socket.local = SocketAddr::new(to.ip(), socket.local.port());
                }
                Ok(())
            })
        })
    }
    /// The address of the peer.
    pub fn peer_addr(&self) -> Result<SocketAddr> {
        self.with(|_, socket| peer(socket).0.ok_or(Error::from_raw_os_error(NOT_CONNECTED)))
    }
    /// Gets what is sent to a group.
    pub fn join_multicast_v4(&self, _multiaddr: &Ipv4Addr, _interface: &Ipv4Addr) -> Result<()> {
        intrinsics::not_simulated("groups of the net")
    }
    /// Gets what is sent to a group.
    pub fn join_multicast_v6(&self, _multiaddr: &Ipv6Addr, _interface: u32) -> Result<()> {
        intrinsics::not_simulated("groups of the net")
    }
    /// The end of [`UdpSocket::join_multicast_v4`].
    pub fn leave_multicast_v4(&self, _multiaddr: &Ipv4Addr, _interface: &Ipv4Addr) -> Result<()> {
        intrinsics::not_simulated("groups of the net")
    }
    /// The end of [`UdpSocket::join_multicast_v6`].
    pub fn leave_multicast_v6(&self, _multiaddr: &Ipv6Addr, _interface: u32) -> Result<()> {
        intrinsics::not_simulated("groups of the net")
    }
    options! {
        /// Whether it may send to everybody.
        set_broadcast broadcast broadcast: bool;
        /// Over how many machines messages may go.
        set_ttl ttl ttl: u32;
        /// Whether it gets what it sends to a group.
        set_multicast_loop_v4 multicast_loop_v4 multicast_loop_v4: bool;
        /// Whether it gets what it sends to a group.
        set_multicast_loop_v6 multicast_loop_v6 multicast_loop_v6: bool;
        /// Over how many machines messages to a group may go.
        set_multicast_ttl_v4 multicast_ttl_v4 multicast_ttl_v4: u32;
    }
    timeouts! {}
    methods_of_sockets! {}
}

impl fmt::Debug for UdpSocket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("UdpSocket");
        if let Ok(addr) = self.local_addr() {
            shown.field("addr", &addr);
        }
        shown.field("fd", &self.as_raw_fd()).finish()
    }
}
