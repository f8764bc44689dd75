//! Addresses of the net, as values. There is no net.

mod resolve;

pub use self::resolve::ToSocketAddrs;
pub use core::net::{AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// Which halves of a connection are closed.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Shutdown {
    /// The one that is read.
    Read,
    /// The one that is written.
    Write,
    /// Both.
    Both,
}
