//! [`Saturating`]: integers whose arithmetic stops at the limits.

/// An integer whose arithmetic stops at the limits.
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Saturating<T>(pub T);

macro_rules! methods {
    ($($t:ident)*) => {$(
        impl Saturating<$t> {
            /// The smallest value.
            pub const MIN: Saturating<$t> = Saturating(<$t>::MIN);
            /// The largest value.
            pub const MAX: Saturating<$t> = Saturating(<$t>::MAX);
            /// How many bits.
            pub const BITS: u32 = <$t>::BITS;

            /// How many bits are 1.
            #[must_use]
            pub const fn count_ones(self) -> u32 {
                self.0.count_ones()
            }
            /// How many bits are 0.
            #[must_use]
            pub const fn count_zeros(self) -> u32 {
                self.0.count_zeros()
            }
            /// How many bits are 0 before the first 1.
            #[must_use]
            pub const fn leading_zeros(self) -> u32 {
                self.0.leading_zeros()
            }
            /// How many bits are 0 behind the last 1.
            #[must_use]
            pub const fn trailing_zeros(self) -> u32 {
                self.0.trailing_zeros()
            }
            /// Bits that leave at the top come in at the bottom.
            #[must_use]
            pub const fn rotate_left(self, n: u32) -> Saturating<$t> {
                Saturating(self.0.rotate_left(n))
            }
            /// Bits that leave at the bottom come in at the top.
            #[must_use]
            pub const fn rotate_right(self, n: u32) -> Saturating<$t> {
                Saturating(self.0.rotate_right(n))
            }
            /// The bytes in the other order.
            #[must_use]
            pub const fn swap_bytes(self) -> Saturating<$t> {
                Saturating(self.0.swap_bytes())
            }
            /// The bits in the other order.
            #[must_use]
            pub const fn reverse_bits(self) -> Saturating<$t> {
                Saturating(self.0.reverse_bits())
            }
            /// From big-endian order.
            #[must_use]
            pub const fn from_be(x: Saturating<$t>) -> Saturating<$t> {
                Saturating(<$t>::from_be(x.0))
            }
            /// From little-endian order.
            #[must_use]
            pub const fn from_le(x: Saturating<$t>) -> Saturating<$t> {
                Saturating(<$t>::from_le(x.0))
            }
            /// In big-endian order.
            #[must_use]
            pub const fn to_be(self) -> Saturating<$t> {
                Saturating(self.0.to_be())
            }
            /// In little-endian order.
            #[must_use]
            pub const fn to_le(self) -> Saturating<$t> {
                Saturating(self.0.to_le())
            }
            /// To the power `exp`.
            #[must_use]
            pub const fn pow(self, exp: u32) -> Saturating<$t> {
                Saturating(self.0.saturating_pow(exp))
            }
        }
    )*};
}
methods! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! signed {
    ($($t:ident)*) => {$(
        impl Saturating<$t> {
            /// Without its sign.
            #[must_use]
            pub const fn abs(self) -> Saturating<$t> {
                Saturating(self.0.saturating_abs())
            }
            /// -1, 0 or 1.
            #[must_use]
            pub const fn signum(self) -> Saturating<$t> {
                Saturating(self.0.signum())
            }
            /// Whether it is above zero.
            #[must_use]
            pub const fn is_positive(self) -> bool {
                self.0 > 0
            }
            /// Whether it is below zero.
            #[must_use]
            pub const fn is_negative(self) -> bool {
                self.0 < 0
            }
        }
    )*};
}
signed! { i8 i16 i32 i64 i128 isize }

macro_rules! unsigned {
    ($($t:ident)*) => {$(
        impl Saturating<$t> {
            /// Whether exactly one bit is set.
            #[must_use]
            pub const fn is_power_of_two(self) -> bool {
                self.0.is_power_of_two()
            }
        }
    )*};
}
unsigned! { u8 u16 u32 u64 u128 usize }
