//! Arithmetic with integers that are not zero.

use super::NonZero;
use crate::ops::{BitOr, BitOrAssign, Div, DivAssign, Neg, Rem, RemAssign};

macro_rules! all {
    ($($t:ident)*) => {$(
        impl NonZero<$t> {
            /// How many bits it has.
            pub const BITS: u32 = <$t>::BITS;

            /// How many bits are 0 before the first 1.
            #[must_use]
            pub const fn leading_zeros(self) -> u32 {
                self.get().leading_zeros()
            }
            /// How many bits are 0 behind the last 1.
            #[must_use]
            pub const fn trailing_zeros(self) -> u32 {
                self.get().trailing_zeros()
            }
            /// How many bits are 1.
            #[must_use]
            pub const fn count_ones(self) -> NonZero<u32> {
                unsafe { NonZero::new_unchecked(self.get().count_ones()) }
            }
            /// The product, if it fits.
            #[must_use]
            pub const fn checked_mul(self, other: NonZero<$t>) -> Option<NonZero<$t>> {
                match self.get().checked_mul(other.get()) {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// The product, or the limit it is beyond.
            #[must_use]
            pub const fn saturating_mul(self, other: NonZero<$t>) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().saturating_mul(other.get())) }
            }
            /// To the power `other`, if it fits.
            #[must_use]
            pub const fn checked_pow(self, other: u32) -> Option<NonZero<$t>> {
                match self.get().checked_pow(other) {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// To the power `other`, or the limit it is beyond.
            #[must_use]
            pub const fn saturating_pow(self, other: u32) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().saturating_pow(other)) }
            }
        }
        impl BitOr for NonZero<$t> {
            type Output = NonZero<$t>;
            fn bitor(self, rhs: NonZero<$t>) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get() | rhs.get()) }
            }
        }
        impl BitOr<$t> for NonZero<$t> {
            type Output = NonZero<$t>;
            fn bitor(self, rhs: $t) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get() | rhs) }
            }
        }
        impl BitOr<NonZero<$t>> for $t {
            type Output = NonZero<$t>;
            fn bitor(self, rhs: NonZero<$t>) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self | rhs.get()) }
            }
        }
        impl BitOrAssign for NonZero<$t> {
            fn bitor_assign(&mut self, rhs: NonZero<$t>) {
                *self = *self | rhs;
            }
        }
        impl BitOrAssign<$t> for NonZero<$t> {
            fn bitor_assign(&mut self, rhs: $t) {
                *self = *self | rhs;
            }
        }
    )*};
}
all! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! unsigned {
    ($($t:ident $signed:ident;)*) => {$(
        impl NonZero<$t> {
            /// The sum, if it fits.
            #[must_use]
            pub const fn checked_add(self, other: $t) -> Option<NonZero<$t>> {
                match self.get().checked_add(other) {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// The sum, or the largest value.
            #[must_use]
            pub const fn saturating_add(self, other: $t) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().saturating_add(other)) }
            }
            /// The smallest power of two that is not less, if it fits.
            #[must_use]
            pub const fn checked_next_power_of_two(self) -> Option<NonZero<$t>> {
                match self.get().checked_next_power_of_two() {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// The logarithm to base 2, rounded down.
            #[must_use]
            pub const fn ilog2(self) -> u32 {
                self.get().ilog2()
            }
            /// The logarithm to base 10, rounded down.
            #[must_use]
            pub const fn ilog10(self) -> u32 {
                self.get().ilog10()
            }
            /// The middle between both, rounded down.
            #[must_use]
            pub const fn midpoint(self, rhs: NonZero<$t>) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().midpoint(rhs.get())) }
            }
            /// Whether it is a power of two.
            #[must_use]
            pub const fn is_power_of_two(self) -> bool {
                self.get().is_power_of_two()
            }
            /// The square root, rounded down.
            #[must_use]
            pub const fn isqrt(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().isqrt()) }
            }
            /// The quotient, rounded up.
            #[must_use]
            pub const fn div_ceil(self, rhs: NonZero<$t>) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().div_ceil(rhs.get())) }
            }
            /// The same bits with a sign.
            #[must_use]
            pub const fn cast_signed(self) -> NonZero<$signed> {
                unsafe { NonZero::new_unchecked(self.get() as $signed) }
            }
        }
        impl Div<NonZero<$t>> for $t {
            type Output = $t;
            fn div(self, other: NonZero<$t>) -> $t {
                self / other.get()
            }
        }
        impl Rem<NonZero<$t>> for $t {
            type Output = $t;
            fn rem(self, other: NonZero<$t>) -> $t {
                self % other.get()
            }
        }
        impl DivAssign<NonZero<$t>> for $t {
            fn div_assign(&mut self, other: NonZero<$t>) {
                *self = *self / other;
            }
        }
        impl RemAssign<NonZero<$t>> for $t {
            fn rem_assign(&mut self, other: NonZero<$t>) {
                *self = *self % other;
            }
        }
    )*};
}
unsigned! { u8 i8; u16 i16; u32 i32; u64 i64; u128 i128; usize isize; }

macro_rules! signed {
    ($($t:ident $unsigned:ident;)*) => {$(
        impl NonZero<$t> {
            /// Without its sign; overflows for the smallest value.
            #[track_caller]
            #[must_use]
            pub const fn abs(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().abs()) }
            }
            /// Without its sign, if that fits.
            #[must_use]
            pub const fn checked_abs(self) -> Option<NonZero<$t>> {
                match self.get().checked_abs() {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// Without its sign, and whether that overflowed.
            #[must_use]
            pub const fn overflowing_abs(self) -> (NonZero<$t>, bool) {
                let (n, overflows) = self.get().overflowing_abs();
                (unsafe { NonZero::new_unchecked(n) }, overflows)
            }
            /// Without its sign, or the largest value.
            #[must_use]
            pub const fn saturating_abs(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().saturating_abs()) }
            }
            /// Without its sign, or the smallest value itself.
            #[must_use]
            pub const fn wrapping_abs(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().wrapping_abs()) }
            }
            /// Without its sign.
            #[must_use]
            pub const fn unsigned_abs(self) -> NonZero<$unsigned> {
                unsafe { NonZero::new_unchecked(self.get().unsigned_abs()) }
            }
            /// Whether it is more than 0.
            #[must_use]
            pub const fn is_positive(self) -> bool {
                self.get() > 0
            }
            /// Whether it is less than 0.
            #[must_use]
            pub const fn is_negative(self) -> bool {
                self.get() < 0
            }
            /// With the sign turned round, if that fits.
            #[must_use]
            pub const fn checked_neg(self) -> Option<NonZero<$t>> {
                match self.get().checked_neg() {
                    Some(n) => NonZero::<$t>::new(n),
                    None => None,
                }
            }
            /// With the sign turned round, and whether that overflowed.
            #[must_use]
            pub const fn overflowing_neg(self) -> (NonZero<$t>, bool) {
                let (n, overflows) = self.get().overflowing_neg();
                (unsafe { NonZero::new_unchecked(n) }, overflows)
            }
            /// With the sign turned round, or the largest value.
            pub const fn saturating_neg(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().saturating_neg()) }
            }
            /// With the sign turned round, or the smallest value itself.
            #[must_use]
            pub const fn wrapping_neg(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(self.get().wrapping_neg()) }
            }
            /// The same bits without a sign.
            #[must_use]
            pub const fn cast_unsigned(self) -> NonZero<$unsigned> {
                unsafe { NonZero::new_unchecked(self.get() as $unsigned) }
            }
        }
        impl Neg for NonZero<$t> {
            type Output = NonZero<$t>;
            #[track_caller]
            fn neg(self) -> NonZero<$t> {
                unsafe { NonZero::new_unchecked(-self.get()) }
            }
        }
        impl Neg for &NonZero<$t> {
            type Output = NonZero<$t>;
            #[track_caller]
            fn neg(self) -> NonZero<$t> {
                -*self
            }
        }
    )*};
}
signed! { i8 u8; i16 u16; i32 u32; i64 u64; i128 u128; isize usize; }
