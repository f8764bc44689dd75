//! The bits and bytes of integers.

use crate::intrinsics;

macro_rules! bits {
    ($($t:ident $unsigned:ident $bytes:literal;)*) => {$(
        impl $t {
            /// How many bits are 1.
            #[must_use]
            pub const fn count_ones(self) -> u32 {
                intrinsics::ctpop(self)
            }
            /// How many bits are 0.
            #[must_use]
            pub const fn count_zeros(self) -> u32 {
                intrinsics::ctpop(!self)
            }
            /// How many bits are 0 before the first 1.
            #[must_use]
            pub const fn leading_zeros(self) -> u32 {
                intrinsics::ctlz(self)
            }
            /// How many bits are 0 behind the last 1.
            #[must_use]
            pub const fn trailing_zeros(self) -> u32 {
                intrinsics::cttz(self)
            }
            /// How many bits are 1 before the first 0.
            #[must_use]
            pub const fn leading_ones(self) -> u32 {
                intrinsics::ctlz(!self)
            }
            /// How many bits are 1 behind the last 0.
            #[must_use]
            pub const fn trailing_ones(self) -> u32 {
                intrinsics::cttz(!self)
            }
            /// Bits that leave at the top come in at the bottom.
            #[must_use]
            pub const fn rotate_left(self, n: u32) -> $t {
                intrinsics::rotate_left(self, n)
            }
            /// Bits that leave at the bottom come in at the top.
            #[must_use]
            pub const fn rotate_right(self, n: u32) -> $t {
                intrinsics::rotate_right(self, n)
            }
            /// The bytes in the other order.
            #[must_use]
            pub const fn swap_bytes(self) -> $t {
                intrinsics::bswap(self)
            }
            /// The bits in the other order.
            #[must_use]
            pub const fn reverse_bits(self) -> $t {
                intrinsics::bitreverse(self)
            }
            /// In big-endian order.
            #[must_use]
            pub const fn to_be(self) -> $t {
                intrinsics::bswap(self)
            }
            /// In little-endian order.
            #[must_use]
            pub const fn to_le(self) -> $t {
                self
            }
            /// From big-endian order.
            #[must_use]
            pub const fn from_be(x: $t) -> $t {
                intrinsics::bswap(x)
            }
            /// From little-endian order.
            #[must_use]
            pub const fn from_le(x: $t) -> $t {
                x
            }
            /// The bytes, largest first.
            #[must_use]
            pub const fn to_be_bytes(self) -> [u8; $bytes] {
                unsafe { intrinsics::transmute::<$t, [u8; $bytes]>(intrinsics::bswap(self)) }
            }
            /// The bytes, smallest first.
            #[must_use]
            pub const fn to_le_bytes(self) -> [u8; $bytes] {
                unsafe { intrinsics::transmute::<$t, [u8; $bytes]>(self) }
            }
            /// The bytes as they are in memory.
            #[must_use]
            pub const fn to_ne_bytes(self) -> [u8; $bytes] {
                unsafe { intrinsics::transmute::<$t, [u8; $bytes]>(self) }
            }
            /// From bytes, largest first.
            #[must_use]
            pub const fn from_be_bytes(bytes: [u8; $bytes]) -> $t {
                intrinsics::bswap(unsafe { intrinsics::transmute::<[u8; $bytes], $t>(bytes) })
            }
            /// From bytes, smallest first.
            #[must_use]
            pub const fn from_le_bytes(bytes: [u8; $bytes]) -> $t {
                unsafe { intrinsics::transmute::<[u8; $bytes], $t>(bytes) }
            }
            /// From bytes as they are in memory.
            #[must_use]
            pub const fn from_ne_bytes(bytes: [u8; $bytes]) -> $t {
                unsafe { intrinsics::transmute::<[u8; $bytes], $t>(bytes) }
            }
        }
    )*};
}
bits! {
    u8 u8 1; u16 u16 2; u32 u32 4; u64 u64 8; u128 u128 16; usize usize 8;
    i8 u8 1; i16 u16 2; i32 u32 4; i64 u64 8; i128 u128 16; isize usize 8;
}
