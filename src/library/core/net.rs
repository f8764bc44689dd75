//! Addresses of the net, as values. There is no net.

mod display;
mod ip;
mod parser;
mod socket;

pub use self::ip::{IpAddr, Ipv4Addr, Ipv6Addr};
pub use self::parser::AddrParseError;
pub use self::socket::{SocketAddr, SocketAddrV4, SocketAddrV6};
