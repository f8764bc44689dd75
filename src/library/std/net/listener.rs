//! [`TcpListener`]: where others connect.

use super::address;
use super::socket::{NOT_A_SOCKET, Role, Socket};
use super::stream::TcpStream;
use super::{SocketAddr, ToSocketAddrs};
use crate::descriptor::{self, Lock, Open};
use crate::fmt;
use crate::intrinsics;
use crate::io::{Error, Result};
use crate::iter::FusedIterator;
use crate::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use core::ptr;

/// Where others connect, until this is dropped.
pub struct TcpListener {
    inner: OwnedFd,
}
owns_descriptor! { TcpListener }

impl TcpListener {
    /// Listens at an address; at any free port if the port is 0.
    pub fn bind<A: ToSocketAddrs>(addr: A) -> Result<TcpListener> {
        address::each(addr, |addr| {
            let _lock = descriptor::lock();
            let socket = Socket::bind(addr, Role::Listener { first: ptr::null_mut() })?;
            Ok(TcpListener { inner: unsafe { OwnedFd::from_raw_fd(descriptor::open(Open::Socket(socket))) } })
        })
    }
    /// Waits until somebody connects: this machine's end of the connection, and the other end's address.
    pub fn accept(&self) -> Result<(TcpStream, SocketAddr)> {
        let stream = self.with(|lock, listener| {
            let deadline = listener.options.to_read();
            loop {
                if let Some(socket) = listener.next_connection()? {
                    return Ok(TcpStream::of(socket));
                }
                descriptor::wait(lock, intrinsics::CONNECTION, listener.arrival(), deadline)?;
            }
        })?;
        let peer = stream.peer_addr()?;
        Ok((stream, peer))
    }
    /// One connection after the other.
    pub fn incoming(&self) -> Incoming<'_> {
        Incoming { listener: self }
    }
    /// It hears both kinds of addresses if it can.
    #[deprecated(since = "1.16.0", note = "this option can only be set before the socket is bound")]
    pub fn set_only_v6(&self, _only_v6: bool) -> Result<()> {
        Err(Error::from_raw_os_error(super::socket::INVALID))
    }
    /// It hears both kinds of addresses if it can.
    #[deprecated(since = "1.16.0", note = "this option can only be set before the socket is bound")]
    pub fn only_v6(&self) -> Result<bool> {
        Ok(false)
    }
    options! {
        /// Over how many machines messages may go.
        set_ttl ttl ttl: u32;
    }
    methods_of_sockets! {}
}

impl fmt::Debug for TcpListener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("TcpListener");
        if let Ok(addr) = self.local_addr() {
            shown.field("addr", &addr);
        }
        shown.field("fd", &self.as_raw_fd()).finish()
    }
}

/// One connection after the other, without end.
#[derive(Debug)]
pub struct Incoming<'a> {
    listener: &'a TcpListener,
}
impl Iterator for Incoming<'_> {
    type Item = Result<TcpStream>;
    fn next(&mut self) -> Option<Result<TcpStream>> {
        Some(self.listener.accept().map(|(stream, _)| stream))
    }
}
impl FusedIterator for Incoming<'_> {}
