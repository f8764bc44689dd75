//! Text as addresses.

use super::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use crate::error::Error;
use crate::fmt;
use crate::str::FromStr;

/// What is still to be read.
struct Parser<'a> {
    state: &'a [u8],
}

impl<'a> Parser<'a> {
    /// Reads something, or leaves everything as it was.
    fn atomically<T>(&mut self, inner: impl FnOnce(&mut Parser<'a>) -> Option<T>) -> Option<T> {
        let state = self.state;
        let result = inner(self);
        if result.is_none() {
            self.state = state;
        }
        result
    }
    fn char(&mut self, target: u8) -> Option<()> {
        match self.state.split_first() {
            Some((first, rest)) if *first == target => {
                self.state = rest;
                Some(())
            }
            _ => None,
        }
    }
    fn number(&mut self, radix: u32, max_digits: usize, max: u32, zero_prefix: bool) -> Option<u32> {
        self.atomically(|p| {
            let (mut result, mut digits) = (0u32, 0);
            let leading_zero = p.state.first() == Some(&b'0');
            while let Some(digit) = p.state.first().and_then(|b| (*b as char).to_digit(radix)) {
                p.state = &p.state[1..];
                result = result.checked_mul(radix)?.checked_add(digit)?;
                digits += 1;
                if digits > max_digits || result > max {
                    return None;
                }
            }
            if digits == 0 || (!zero_prefix && leading_zero && digits > 1) { None } else { Some(result) }
        })
    }
    fn ipv4(&mut self) -> Option<Ipv4Addr> {
        self.atomically(|p| {
            let mut octets = [0; 4];
            let mut i = 0;
            while i < 4 {
                if i > 0 {
                    p.char(b'.')?;
                }
                octets[i] = p.number(10, 3, 255, false)? as u8;
                i += 1;
            }
            Some(Ipv4Addr::from_octets(octets))
        })
    }
    /// Numbers with colons between; how many, and whether they end with an address of four bytes.
    fn groups(&mut self, groups: &mut [u16]) -> (usize, bool) {
        let limit = groups.len();
        let mut i = 0;
        while i < limit {
            if i + 1 < limit {
                let ipv4 = self.atomically(|p| {
                    if i > 0 {
                        p.char(b':')?;
                    }
                    p.ipv4()
                });
                if let Some(ipv4) = ipv4 {
                    let [a, b, c, d] = ipv4.octets();
                    groups[i] = u16::from_be_bytes([a, b]);
                    groups[i + 1] = u16::from_be_bytes([c, d]);
                    return (i + 2, true);
                }
            }
            let group = self.atomically(|p| {
                if i > 0 {
                    p.char(b':')?;
                }
                p.number(16, 4, 0xffff, true)
            });
            match group {
                Some(group) => groups[i] = group as u16,
                None => return (i, false),
            }
            i += 1;
        }
        (limit, false)
    }
    fn ipv6(&mut self) -> Option<Ipv6Addr> {
        self.atomically(|p| {
            let mut head = [0; 8];
            let (head_size, head_ipv4) = p.groups(&mut head);
            if head_size == 8 {
                return Some(Ipv6Addr::from_segments(head));
            }
            // An address of four bytes is the end.
            if head_ipv4 {
                return None;
            }
            p.char(b':')?;
            p.char(b':')?;
            let mut tail = [0; 7];
            let limit = 8 - (head_size + 1);
            let (tail_size, _) = p.groups(&mut tail[..limit]);
            head[8 - tail_size..8].copy_from_slice(&tail[..tail_size]);
            Some(Ipv6Addr::from_segments(head))
        })
    }
    fn ip(&mut self) -> Option<IpAddr> {
        match self.ipv4() {
            Some(ip) => Some(IpAddr::V4(ip)),
            None => Some(IpAddr::V6(self.ipv6()?)),
        }
    }
    fn port(&mut self) -> Option<u16> {
        self.atomically(|p| {
            p.char(b':')?;
            Some(p.number(10, 5, 0xffff, true)? as u16)
        })
    }
    fn socket_v4(&mut self) -> Option<SocketAddrV4> {
        self.atomically(|p| {
            let ip = p.ipv4()?;
            Some(SocketAddrV4::new(ip, p.port()?))
        })
    }
    fn socket_v6(&mut self) -> Option<SocketAddrV6> {
        self.atomically(|p| {
            p.char(b'[')?;
            let ip = p.ipv6()?;
            let scope_id = match p.char(b'%') {
                Some(()) => p.number(10, 10, u32::MAX, true)?,
                None => 0,
            };
            p.char(b']')?;
            Some(SocketAddrV6::new(ip, p.port()?, 0, scope_id))
        })
    }
    fn socket(&mut self) -> Option<SocketAddr> {
        match self.socket_v4() {
            Some(addr) => Some(SocketAddr::V4(addr)),
            None => Some(SocketAddr::V6(self.socket_v6()?)),
        }
    }
}

/// What was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
enum AddrKind {
    Ip,
    Ipv4,
    Ipv6,
    Socket,
    SocketV4,
    SocketV6,
}

/// Text that is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddrParseError(AddrKind);
impl fmt::Display for AddrParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            AddrKind::Ip => "invalid IP address syntax",
            AddrKind::Ipv4 => "invalid IPv4 address syntax",
            AddrKind::Ipv6 => "invalid IPv6 address syntax",
            AddrKind::Socket => "invalid socket address syntax",
            AddrKind::SocketV4 => "invalid IPv4 socket address syntax",
            AddrKind::SocketV6 => "invalid IPv6 socket address syntax",
        })
    }
}
impl Error for AddrParseError {}

macro_rules! parsed {
    ($($name:ident $method:ident $kind:ident;)*) => {$(
        impl $name {
            /// Of text.
            #[doc(hidden)]
            #[unstable(feature = "addr_parse_ascii")]
            pub fn parse_ascii(b: &[u8]) -> Result<$name, AddrParseError> {
                let mut parser = Parser { state: b };
                match parser.$method() {
                    Some(addr) if parser.state.is_empty() => Ok(addr),
                    _ => Err(AddrParseError(AddrKind::$kind)),
                }
            }
        }
        impl FromStr for $name {
            type Err = AddrParseError;
            fn from_str(s: &str) -> Result<$name, AddrParseError> {
                $name::parse_ascii(s.as_bytes())
            }
        }
    )*};
}
parsed! {
    IpAddr ip Ip; Ipv4Addr ipv4 Ipv4; Ipv6Addr ipv6 Ipv6;
    SocketAddr socket Socket; SocketAddrV4 socket_v4 SocketV4; SocketAddrV6 socket_v6 SocketV6;
}
