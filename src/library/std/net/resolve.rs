//! [`ToSocketAddrs`]: what can be an address. The only name is that of this machine.

use super::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use crate::io::error::SimpleMessage;
use crate::io::{Error, ErrorKind, Result};
use crate::iter;
use crate::option;
use crate::slice;
use crate::string::String;
use crate::vec;

/// Can be an address, or several.
pub trait ToSocketAddrs {
    /// The addresses.
    type Iter: Iterator<Item = SocketAddr>;
    /// The addresses.
    fn to_socket_addrs(&self) -> Result<Self::Iter>;
}

macro_rules! one_address {
    ($($t:ty, |$this:ident| $address:expr;)*) => {$(
        impl ToSocketAddrs for $t {
            type Iter = option::IntoIter<SocketAddr>;
            fn to_socket_addrs(&self) -> Result<option::IntoIter<SocketAddr>> {
                let $this = *self;
                Ok(Some($address).into_iter())
            }
        }
    )*};
}
one_address! {
    SocketAddr, |this| this;
    SocketAddrV4, |this| SocketAddr::V4(this);
    SocketAddrV6, |this| SocketAddr::V6(this);
    (IpAddr, u16), |this| SocketAddr::new(this.0, this.1);
    (Ipv4Addr, u16), |this| SocketAddr::V4(SocketAddrV4::new(this.0, this.1));
    (Ipv6Addr, u16), |this| SocketAddr::V6(SocketAddrV6::new(this.0, this.1, 0, 0));
}

static NO_PORT: SimpleMessage = SimpleMessage { kind: ErrorKind::InvalidInput, message: "invalid socket address" };
static BAD_PORT: SimpleMessage = SimpleMessage { kind: ErrorKind::InvalidInput, message: "invalid port value" };
static NO_NAMES: SimpleMessage = SimpleMessage {
    kind: ErrorKind::Uncategorized,
    message: "failed to lookup address information: Temporary failure in name resolution",
};

impl ToSocketAddrs for (&str, u16) {
    type Iter = vec::IntoIter<SocketAddr>;
    fn to_socket_addrs(&self) -> Result<vec::IntoIter<SocketAddr>> {
        let (host, port) = *self;
        match host.parse::<IpAddr>() {
            Ok(address) => Ok(crate::vec![SocketAddr::new(address, port)].into_iter()),
            Err(_) if host == "localhost" => {
                Ok(crate::vec![SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port)].into_iter())
            }
            Err(_) => Err(Error::from_static_message(&NO_NAMES)),
        }
    }
}
impl ToSocketAddrs for (String, u16) {
    type Iter = vec::IntoIter<SocketAddr>;
    fn to_socket_addrs(&self) -> Result<vec::IntoIter<SocketAddr>> {
        (&*self.0, self.1).to_socket_addrs()
    }
}
impl ToSocketAddrs for str {
    type Iter = vec::IntoIter<SocketAddr>;
    fn to_socket_addrs(&self) -> Result<vec::IntoIter<SocketAddr>> {
        if let Ok(address) = self.parse() {
            return Ok(crate::vec![address].into_iter());
        }
        let Some((host, port)) = self.rsplit_once(':') else {
            return Err(Error::from_static_message(&NO_PORT));
        };
        match port.parse() {
            Ok(port) => (host, port).to_socket_addrs(),
            Err(_) => Err(Error::from_static_message(&BAD_PORT)),
        }
    }
}
impl ToSocketAddrs for String {
    type Iter = vec::IntoIter<SocketAddr>;
    fn to_socket_addrs(&self) -> Result<vec::IntoIter<SocketAddr>> {
        (**self).to_socket_addrs()
    }
}
impl<'a> ToSocketAddrs for &'a [SocketAddr] {
    type Iter = iter::Cloned<slice::Iter<'a, SocketAddr>>;
    fn to_socket_addrs(&self) -> Result<Self::Iter> {
        Ok(self.iter().cloned())
    }
}
impl<T: ToSocketAddrs + ?Sized> ToSocketAddrs for &T {
    type Iter = T::Iter;
    fn to_socket_addrs(&self) -> Result<T::Iter> {
        (**self).to_socket_addrs()
    }
}
