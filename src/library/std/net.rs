//! A net with one machine in it: what listens at an address of this machine can be reached by the program's own threads. It ends
//! there; a program that wants to reach another machine is not simulated any further.

#[macro_use]
mod options;

mod address;
mod listener;
mod resolve;
mod socket;
mod stream;
mod udp;

pub use self::listener::{Incoming, TcpListener};
pub use self::resolve::ToSocketAddrs;
pub(crate) use self::socket::Socket;
pub use self::stream::TcpStream;
pub use self::udp::UdpSocket;
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
