//! Addresses as text.

use super::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use crate::fmt::{self, Write};
use crate::str;

/// Collects text, so that it can be padded as a whole.
struct Buffer {
    bytes: [u8; 64],
    len: usize,
}
impl Write for Buffer {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.bytes[self.len..self.len + s.len()].copy_from_slice(s.as_bytes());
        self.len += s.len();
        Ok(())
    }
}

/// Writes at once if no width or precision is asked for.
fn padded(f: &mut fmt::Formatter<'_>, args: fmt::Arguments<'_>) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return f.write_fmt(args);
    }
    let mut buffer = Buffer { bytes: [0; 64], len: 0 };
    buffer.write_fmt(args)?;
    f.pad(unsafe { str::from_utf8_unchecked(&buffer.bytes[..buffer.len]) })
}

/// The longest run of zeros, if it is longer than one: where it begins and its length.
fn zeros(segments: &[u16; 8]) -> (usize, usize) {
    let (mut longest, mut current) = ((0, 0), (0, 0));
    let mut i = 0;
    while i < 8 {
        if segments[i] == 0 {
            if current.1 == 0 {
                current.0 = i;
            }
            current.1 += 1;
            if current.1 > longest.1 {
                longest = current;
            }
        } else {
            current = (0, 0);
        }
        i += 1;
    }
    longest
}

/// Numbers in base 16 with colons between.
struct Hex<'a>(&'a [u16]);
impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut i = 0;
        while i < self.0.len() {
            if i > 0 {
                f.write_char(':')?;
            }
            write!(f, "{:x}", self.0[i])?;
            i += 1;
        }
        Ok(())
    }
}

impl fmt::Display for Ipv4Addr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.octets();
        padded(f, format_args!("{a}.{b}.{c}.{d}"))
    }
}
impl fmt::Display for Ipv6Addr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let segments = self.segments();
        if let Some(ipv4) = self.to_ipv4_mapped() {
            return padded(f, format_args!("::ffff:{ipv4}"));
        }
        let (start, len) = zeros(&segments);
        if len > 1 {
            padded(f, format_args!("{}::{}", Hex(&segments[..start]), Hex(&segments[start + len..])))
        } else {
            padded(f, format_args!("{}", Hex(&segments)))
        }
    }
}
impl fmt::Display for IpAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IpAddr::V4(ip) => fmt::Display::fmt(ip, f),
            IpAddr::V6(ip) => fmt::Display::fmt(ip, f),
        }
    }
}
impl fmt::Display for SocketAddrV4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(f, format_args!("{}:{}", self.ip(), self.port()))
    }
}
impl fmt::Display for SocketAddrV6 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scope_id() {
            0 => padded(f, format_args!("[{}]:{}", self.ip(), self.port())),
            scope_id => padded(f, format_args!("[{}%{scope_id}]:{}", self.ip(), self.port())),
        }
    }
}
impl fmt::Display for SocketAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SocketAddr::V4(a) => fmt::Display::fmt(a, f),
            SocketAddr::V6(a) => fmt::Display::fmt(a, f),
        }
    }
}
macro_rules! debug_as_display {
    ($($name:ident)*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}
debug_as_display! { IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6 }
