//! [`IpAddr`]: addresses of machines.

use crate::cmp::Ordering;
use crate::hash::{Hash, Hasher};
use crate::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, Not};

/// An address of a machine.
#[derive(Copy, Clone, Eq, PartialEq, Hash, PartialOrd, Ord)]
pub enum IpAddr {
    /// Of four bytes.
    V4(Ipv4Addr),
    /// Of sixteen.
    V6(Ipv6Addr),
}

/// An address of four bytes.
#[derive(Copy, Clone, PartialEq, Eq)]
pub struct Ipv4Addr {
    octets: [u8; 4],
}

/// An address of sixteen bytes.
#[derive(Copy, Clone, PartialEq, Eq)]
pub struct Ipv6Addr {
    octets: [u8; 16],
}

// Hashers are given one number, whatever the order of its bytes.
impl Hash for Ipv4Addr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        u32::from_ne_bytes(self.octets).hash(state);
    }
}
impl Hash for Ipv6Addr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        u128::from_ne_bytes(self.octets).hash(state);
    }
}

impl Ipv4Addr {
    /// How many bits it has.
    pub const BITS: u32 = 32;
    /// This machine.
    pub const LOCALHOST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
    /// None in particular.
    pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr::new(0, 0, 0, 0);
    /// All.
    pub const BROADCAST: Ipv4Addr = Ipv4Addr::new(255, 255, 255, 255);

    /// Of four bytes.
    #[must_use]
    pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {
        Ipv4Addr { octets: [a, b, c, d] }
    }
    /// As a number.
    #[must_use]
    pub const fn to_bits(self) -> u32 {
        u32::from_be_bytes(self.octets)
    }
    /// Of a number.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Ipv4Addr {
        Ipv4Addr { octets: bits.to_be_bytes() }
    }
    /// The bytes.
    #[must_use]
    pub const fn octets(&self) -> [u8; 4] {
        self.octets
    }
    /// Of four bytes.
    #[must_use]
    pub const fn from_octets(octets: [u8; 4]) -> Ipv4Addr {
        Ipv4Addr { octets }
    }
    /// The bytes.
    #[unstable(feature = "ip_as_octets")]
    pub const fn as_octets(&self) -> &[u8; 4] {
        &self.octets
    }
    /// Whether it is none in particular.
    #[must_use]
    pub const fn is_unspecified(&self) -> bool {
        self.to_bits() == 0
    }
    /// Whether it is this machine.
    #[must_use]
    pub const fn is_loopback(&self) -> bool {
        self.octets[0] == 127
    }
    /// Whether it is for private nets.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        match self.octets {
            [10, ..] => true,
            [172, b, ..] => b >= 16 && b <= 31,
            [192, 168, ..] => true,
            _ => false,
        }
    }
    /// Whether it is for one link only.
    #[must_use]
    pub const fn is_link_local(&self) -> bool {
        matches!(self.octets, [169, 254, ..])
    }
    /// Whether it is for many.
    #[must_use]
    pub const fn is_multicast(&self) -> bool {
        self.octets[0] >= 224 && self.octets[0] <= 239
    }
    /// Whether it is for all.
    #[must_use]
    pub const fn is_broadcast(&self) -> bool {
        self.to_bits() == u32::MAX
    }
    /// Whether it is for examples.
    #[must_use]
    pub const fn is_documentation(&self) -> bool {
        matches!(self.octets, [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _])
    }
    /// As one of sixteen bytes, the old way.
    #[must_use]
    pub const fn to_ipv6_compatible(&self) -> Ipv6Addr {
        Ipv6Addr::from_bits(self.to_bits() as u128)
    }
    /// As one of sixteen bytes.
    #[must_use]
    pub const fn to_ipv6_mapped(&self) -> Ipv6Addr {
        Ipv6Addr::from_bits(0xffff_0000_0000 | self.to_bits() as u128)
    }
}

impl Ipv6Addr {
    /// How many bits it has.
    pub const BITS: u32 = 128;
    /// This machine.
    pub const LOCALHOST: Ipv6Addr = Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 1);
    /// None in particular.
    pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 0);

    /// Of eight numbers.
    #[must_use]
    pub const fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr {
        Ipv6Addr::from_segments([a, b, c, d, e, f, g, h])
    }
    /// As a number.
    #[must_use]
    pub const fn to_bits(self) -> u128 {
        u128::from_be_bytes(self.octets)
    }
    /// Of a number.
    #[must_use]
    pub const fn from_bits(bits: u128) -> Ipv6Addr {
        Ipv6Addr { octets: bits.to_be_bytes() }
    }
    /// The eight numbers.
    #[must_use]
    pub const fn segments(&self) -> [u16; 8] {
        let bits = self.to_bits();
        let mut segments = [0; 8];
        let mut i = 0;
        while i < 8 {
            segments[i] = (bits >> (112 - 16 * i)) as u16;
            i += 1;
        }
        segments
    }
    /// Of eight numbers.
    #[must_use]
    pub const fn from_segments(segments: [u16; 8]) -> Ipv6Addr {
        let mut bits = 0;
        let mut i = 0;
        while i < 8 {
            bits = bits << 16 | segments[i] as u128;
            i += 1;
        }
        Ipv6Addr::from_bits(bits)
    }
    /// The bytes.
    #[must_use]
    pub const fn octets(&self) -> [u8; 16] {
        self.octets
    }
    /// Of sixteen bytes.
    #[must_use]
    pub const fn from_octets(octets: [u8; 16]) -> Ipv6Addr {
        Ipv6Addr { octets }
    }
    /// The bytes.
    #[unstable(feature = "ip_as_octets")]
    pub const fn as_octets(&self) -> &[u8; 16] {
        &self.octets
    }
    /// Whether it is none in particular.
    #[must_use]
    pub const fn is_unspecified(&self) -> bool {
        self.to_bits() == 0
    }
    /// Whether it is this machine.
    #[must_use]
    pub const fn is_loopback(&self) -> bool {
        self.to_bits() == 1
    }
    /// Whether it is for private nets.
    #[must_use]
    pub const fn is_unique_local(&self) -> bool {
        self.octets[0] & 0xfe == 0xfc
    }
    /// Whether it is for one link only.
    #[must_use]
    pub const fn is_unicast_link_local(&self) -> bool {
        self.octets[0] == 0xfe && self.octets[1] & 0xc0 == 0x80
    }
    /// Whether it is for many.
    #[must_use]
    pub const fn is_multicast(&self) -> bool {
        self.octets[0] == 0xff
    }
    /// The four bytes of a mapped one.
    #[must_use]
    pub const fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {
        let bits = self.to_bits();
        if bits >> 32 == 0xffff { Some(Ipv4Addr::from_bits(bits as u32)) } else { None }
    }
    /// The four bytes of a compatible or mapped one.
    #[must_use]
    pub const fn to_ipv4(&self) -> Option<Ipv4Addr> {
        let bits = self.to_bits();
        if bits >> 32 == 0xffff || bits >> 32 == 0 { Some(Ipv4Addr::from_bits(bits as u32)) } else { None }
    }
    /// As one of four bytes, if it is a mapped one.
    #[must_use]
    pub const fn to_canonical(&self) -> IpAddr {
        match self.to_ipv4_mapped() {
            Some(mapped) => IpAddr::V4(mapped),
            None => IpAddr::V6(*self),
        }
    }
}

impl IpAddr {
    /// Whether it is none in particular.
    #[must_use]
    pub const fn is_unspecified(&self) -> bool {
        match self {
            IpAddr::V4(ip) => ip.is_unspecified(),
            IpAddr::V6(ip) => ip.is_unspecified(),
        }
    }
    /// Whether it is this machine.
    #[must_use]
    pub const fn is_loopback(&self) -> bool {
        match self {
            IpAddr::V4(ip) => ip.is_loopback(),
            IpAddr::V6(ip) => ip.is_loopback(),
        }
    }
    /// Whether it is for many.
    #[must_use]
    pub const fn is_multicast(&self) -> bool {
        match self {
            IpAddr::V4(ip) => ip.is_multicast(),
            IpAddr::V6(ip) => ip.is_multicast(),
        }
    }
    /// Whether it has four bytes.
    #[must_use]
    pub const fn is_ipv4(&self) -> bool {
        matches!(self, IpAddr::V4(_))
    }
    /// Whether it has sixteen bytes.
    #[must_use]
    pub const fn is_ipv6(&self) -> bool {
        matches!(self, IpAddr::V6(_))
    }
    /// As one of four bytes, if it is a mapped one.
    #[must_use]
    pub const fn to_canonical(&self) -> IpAddr {
        match self {
            IpAddr::V4(_) => *self,
            IpAddr::V6(ip) => ip.to_canonical(),
        }
    }
}

macro_rules! conversions {
    ($($from:ty => $to:ty, |$x:ident| $value:expr;)*) => {$(
        impl From<$from> for $to {
            fn from($x: $from) -> $to {
                $value
            }
        }
    )*};
}
conversions! {
    Ipv4Addr => IpAddr, |x| IpAddr::V4(x);
    Ipv6Addr => IpAddr, |x| IpAddr::V6(x);
    [u8; 4] => Ipv4Addr, |x| Ipv4Addr::from_octets(x);
    [u8; 4] => IpAddr, |x| IpAddr::V4(Ipv4Addr::from_octets(x));
    u32 => Ipv4Addr, |x| Ipv4Addr::from_bits(x);
    Ipv4Addr => u32, |x| x.to_bits();
    [u8; 16] => Ipv6Addr, |x| Ipv6Addr::from_octets(x);
    [u8; 16] => IpAddr, |x| IpAddr::V6(Ipv6Addr::from_octets(x));
    [u16; 8] => Ipv6Addr, |x| Ipv6Addr::from_segments(x);
    [u16; 8] => IpAddr, |x| IpAddr::V6(Ipv6Addr::from_segments(x));
    u128 => Ipv6Addr, |x| Ipv6Addr::from_bits(x);
    Ipv6Addr => u128, |x| x.to_bits();
}

macro_rules! by_reference {
    ($name:ident: $($op:ident $method:ident $assign:ident $assign_method:ident;)*) => {$(
        impl $op<&$name> for $name {
            type Output = $name;
            fn $method(self, rhs: &$name) -> $name {
                self.$method(*rhs)
            }
        }
        impl $op<$name> for &$name {
            type Output = $name;
            fn $method(self, rhs: $name) -> $name {
                (*self).$method(rhs)
            }
        }
        impl $op<&$name> for &$name {
            type Output = $name;
            fn $method(self, rhs: &$name) -> $name {
                (*self).$method(*rhs)
            }
        }
        impl $assign for $name {
            fn $assign_method(&mut self, rhs: $name) {
                *self = (*self).$method(rhs);
            }
        }
        impl $assign<&$name> for $name {
            fn $assign_method(&mut self, rhs: &$name) {
                *self = (*self).$method(*rhs);
            }
        }
    )*};
}
macro_rules! compared_and_combined {
    ($($name:ident $variant:ident;)*) => {$(
        impl PartialEq<$name> for IpAddr {
            fn eq(&self, other: &$name) -> bool {
                match self {
                    IpAddr::$variant(ip) => *ip == *other,
                    _ => false,
                }
            }
        }
        impl PartialEq<IpAddr> for $name {
            fn eq(&self, other: &IpAddr) -> bool {
                *other == *self
            }
        }
        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &$name) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl Ord for $name {
            fn cmp(&self, other: &$name) -> Ordering {
                self.octets.cmp(&other.octets)
            }
        }
        impl BitAnd for $name {
            type Output = $name;
            fn bitand(self, rhs: $name) -> $name {
                $name::from_bits(self.to_bits() & rhs.to_bits())
            }
        }
        impl BitOr for $name {
            type Output = $name;
            fn bitor(self, rhs: $name) -> $name {
                $name::from_bits(self.to_bits() | rhs.to_bits())
            }
        }
        by_reference! { $name: BitAnd bitand BitAndAssign bitand_assign; BitOr bitor BitOrAssign bitor_assign; }
        impl Not for $name {
            type Output = $name;
            fn not(self) -> $name {
                $name::from_bits(!self.to_bits())
            }
        }
        impl Not for &$name {
            type Output = $name;
            fn not(self) -> $name {
                !*self
            }
        }
    )*};
}
compared_and_combined! { Ipv4Addr V4; Ipv6Addr V6; }
macro_rules! ordered_with_any {
    ($($name:ident $variant:ident, $other:ident $order:ident;)*) => {$(
        impl PartialOrd<$name> for IpAddr {
            fn partial_cmp(&self, other: &$name) -> Option<Ordering> {
                match self {
                    IpAddr::$variant(own) => own.partial_cmp(other),
                    IpAddr::$other(_) => Some(Ordering::$order),
                }
            }
        }
        impl PartialOrd<IpAddr> for $name {
            fn partial_cmp(&self, other: &IpAddr) -> Option<Ordering> {
                match other {
                    IpAddr::$variant(of_other) => self.partial_cmp(of_other),
                    IpAddr::$other(_) => Some(Ordering::$order.reverse()),
                }
            }
        }
    )*};
}
ordered_with_any! { Ipv4Addr V4, V6 Greater; Ipv6Addr V6, V4 Less; }
