//! [`SocketAddr`]: an address of a machine and a port.

use super::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An address of a machine and a port.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SocketAddr {
    /// With an address of four bytes.
    V4(SocketAddrV4),
    /// With one of sixteen.
    V6(SocketAddrV6),
}

/// An address of four bytes and a port.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct SocketAddrV4 {
    ip: Ipv4Addr,
    port: u16,
}

/// An address of sixteen bytes and a port.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct SocketAddrV6 {
    ip: Ipv6Addr,
    port: u16,
    flowinfo: u32,
    scope_id: u32,
}

impl SocketAddr {
    /// Of both parts.
    #[must_use]
    pub const fn new(ip: IpAddr, port: u16) -> SocketAddr {
        match ip {
            IpAddr::V4(a) => SocketAddr::V4(SocketAddrV4::new(a, port)),
            IpAddr::V6(a) => SocketAddr::V6(SocketAddrV6::new(a, port, 0, 0)),
        }
    }
    /// The address.
    #[must_use]
    pub const fn ip(&self) -> IpAddr {
        match *self {
            SocketAddr::V4(ref a) => IpAddr::V4(*a.ip()),
            SocketAddr::V6(ref a) => IpAddr::V6(*a.ip()),
        }
    }
    /// Changes the address.
    pub const fn set_ip(&mut self, new_ip: IpAddr) {
        *self = SocketAddr::new(new_ip, self.port());
    }
    /// The port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        match *self {
            SocketAddr::V4(ref a) => a.port(),
            SocketAddr::V6(ref a) => a.port(),
        }
    }
    /// Changes the port.
    pub const fn set_port(&mut self, new_port: u16) {
        match self {
            SocketAddr::V4(a) => a.set_port(new_port),
            SocketAddr::V6(a) => a.set_port(new_port),
        }
    }
    /// Whether the address has four bytes.
    #[must_use]
    pub const fn is_ipv4(&self) -> bool {
        matches!(*self, SocketAddr::V4(_))
    }
    /// Whether the address has sixteen bytes.
    #[must_use]
    pub const fn is_ipv6(&self) -> bool {
        matches!(*self, SocketAddr::V6(_))
    }
}
impl SocketAddrV4 {
    /// Of both parts.
    #[must_use]
    pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 {
        SocketAddrV4 { ip, port }
    }
    /// The address.
    #[must_use]
    pub const fn ip(&self) -> &Ipv4Addr {
        &self.ip
    }
    /// Changes the address.
    pub const fn set_ip(&mut self, new_ip: Ipv4Addr) {
        self.ip = new_ip;
    }
    /// The port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }
    /// Changes the port.
    pub const fn set_port(&mut self, new_port: u16) {
        self.port = new_port;
    }
}
impl SocketAddrV6 {
    /// Of all parts.
    #[must_use]
    pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 {
        SocketAddrV6 { ip, port, flowinfo, scope_id }
    }
    /// The address.
    #[must_use]
    pub const fn ip(&self) -> &Ipv6Addr {
        &self.ip
    }
    /// Changes the address.
    pub const fn set_ip(&mut self, new_ip: Ipv6Addr) {
        self.ip = new_ip;
    }
    /// The port.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }
    /// Changes the port.
    pub const fn set_port(&mut self, new_port: u16) {
        self.port = new_port;
    }
    /// What the sender says of the flow.
    #[must_use]
    pub const fn flowinfo(&self) -> u32 {
        self.flowinfo
    }
    /// Changes what the sender says of the flow.
    pub const fn set_flowinfo(&mut self, new_flowinfo: u32) {
        self.flowinfo = new_flowinfo;
    }
    /// Which link the address is for.
    #[must_use]
    pub const fn scope_id(&self) -> u32 {
        self.scope_id
    }
    /// Changes which link the address is for.
    pub const fn set_scope_id(&mut self, new_scope_id: u32) {
        self.scope_id = new_scope_id;
    }
}
impl From<SocketAddrV4> for SocketAddr {
    fn from(sock4: SocketAddrV4) -> SocketAddr {
        SocketAddr::V4(sock4)
    }
}
impl From<SocketAddrV6> for SocketAddr {
    fn from(sock6: SocketAddrV6) -> SocketAddr {
        SocketAddr::V6(sock6)
    }
}
impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {
    fn from(pieces: (I, u16)) -> SocketAddr {
        SocketAddr::new(pieces.0.into(), pieces.1)
    }
}
