//! Which addresses lead where.

use super::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use crate::intrinsics;
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};

/// The number that the operating system gives when an address is another machine's.
const NOT_AVAILABLE: i32 = 99;
/// The first port of those that are given to who asks for any.
const FIRST_FREE: u16 = 32768;

static NO_ADDRESSES: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "could not resolve to any addresses" };

/// Tries one address after the other; the error is the last one's.
pub(super) fn each<A: ToSocketAddrs, T>(addresses: A, mut attempt: impl FnMut(SocketAddr) -> Result<T>) -> Result<T> {
    let mut last = None;
    for address in addresses.to_socket_addrs()? {
        match attempt(address) {
            Ok(done) => return Ok(done),
            Err(e) => last = Some(e),
        }
    }
    Err(last.unwrap_or(Error::from_static_message(&NO_ADDRESSES)))
}

/// An address of this machine that something is to be reached at.
pub(super) fn of_this_machine(address: SocketAddr) -> Result<SocketAddr> {
    match address.ip().is_loopback() || address.ip().is_unspecified() {
        true => Ok(address),
        false => Err(Error::from_raw_os_error(NOT_AVAILABLE)),
    }
}

/// Where a message to an address goes: "any address" is this machine.
pub(super) fn destination(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip if ip.is_loopback() => ip,
        _ => intrinsics::not_simulated("the net beyond the program's own machine"),
    };
    SocketAddr::new(ip, address.port())
}

/// Whether what is bound to an address hears what is sent to another.
pub(super) fn hears(bound: SocketAddr, destination: SocketAddr) -> bool {
    let ip = bound.ip();
    let is_any = ip.is_unspecified() && (ip.is_ipv6() || destination.is_ipv4());
    bound.port() == destination.port() && (is_any || ip == destination.ip())
}

/// An address as a socket sees it that is bound to `bound`: one of IPv6 sees IPv4 as a part of IPv6.
pub(super) fn as_seen_from(bound: SocketAddr, address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if bound.is_ipv6() => SocketAddr::new(IpAddr::V6(ip.to_ipv6_mapped()), address.port()),
        ip => SocketAddr::new(ip, address.port()),
    }
}

/// A port that nobody else was given.
pub(super) fn free_port(is_taken: impl Fn(u16) -> bool) -> u16 {
    static mut NEXT: u16 = FIRST_FREE;
    loop {
        let port = unsafe { NEXT };
        unsafe { NEXT = if port == u16::MAX { FIRST_FREE } else { port + 1 } };
        if !is_taken(port) {
            return port;
        }
    }
}
