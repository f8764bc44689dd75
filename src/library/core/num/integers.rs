//! Integers: constants, powers, roots, distances, and what only signed or only unsigned ones have.

use crate::intrinsics;

macro_rules! all_integers {
    ($($t:ident $unsigned:ident $bits:literal $min:expr, $max:expr;)*) => {$(
        impl $t {
            /// The smallest value.
            pub const MIN: $t = $min;
            /// The largest value.
            pub const MAX: $t = $max;
            /// How many bits.
            pub const BITS: u32 = $bits;

            /// The smallest value.
            pub const fn min_value() -> $t {
                <$t>::MIN
            }
            /// The largest value.
            pub const fn max_value() -> $t {
                <$t>::MAX
            }
            /// To the power `exp`.
            #[track_caller]
            #[must_use]
            pub const fn pow(self, mut exp: u32) -> $t {
                if exp == 0 {
                    return 1;
                }
                let mut base = self;
                let mut acc: $t = 1;
                loop {
                    if exp & 1 == 1 {
                        acc = acc * base;
                        if exp == 1 {
                            return acc;
                        }
                    }
                    exp /= 2;
                    base = base * base;
                }
            }
            /// The absolute difference.
            #[must_use]
            pub const fn abs_diff(self, other: $t) -> $unsigned {
                if self < other {
                    intrinsics::wrapping_sub(other as $unsigned, self as $unsigned)
                } else {
                    intrinsics::wrapping_sub(self as $unsigned, other as $unsigned)
                }
            }
            /// Division that keeps the remainder non-negative.
            #[track_caller]
            #[must_use]
            pub const fn div_euclid(self, rhs: $t) -> $t {
                let q = self / rhs;
                if self % rhs < 0 as $t {
                    return if rhs > 0 as $t { q - 1 } else { q + 1 };
                }
                q
            }
            /// The remainder that is not negative.
            #[track_caller]
            #[must_use]
            pub const fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0 as $t { intrinsics::wrapping_add(r, if rhs < 0 as $t { intrinsics::wrapping_sub(0, rhs) } else { rhs }) } else { r }
            }
            /// The square root, rounded down.
            #[track_caller]
            #[must_use]
            pub const fn isqrt(self) -> $t {
                match self.checked_isqrt() {
                    Some(root) => root,
                    None => panic!("argument of integer square root cannot be negative"),
                }
            }
            /// The square root, rounded down, unless it is negative.
            #[must_use]
            pub const fn checked_isqrt(self) -> Option<$t> {
                if self < 0 as $t {
                    return None;
                }
                let mut rest = self;
                let mut root: $t = 0;
                let mut bit: $t = 1 << ((<$t>::BITS - 2) & !1);
                while bit > rest {
                    bit >>= 2;
                }
                while bit != 0 {
                    if rest >= root + bit {
                        rest -= root + bit;
                        root = (root >> 1) + bit;
                    } else {
                        root >>= 1;
                    }
                    bit >>= 2;
                }
                Some(root)
            }
            /// The logarithm, rounded down.
            #[track_caller]
            #[must_use]
            pub const fn ilog(self, base: $t) -> u32 {
                assert!(base >= 2, "base of integer logarithm must be at least 2");
                match self.checked_ilog(base) {
                    Some(log) => log,
                    None => not_positive(),
                }
            }
            /// The logarithm to base 2, rounded down.
            #[track_caller]
            #[must_use]
            pub const fn ilog2(self) -> u32 {
                match self.checked_ilog2() {
                    Some(log) => log,
                    None => not_positive(),
                }
            }
            /// The logarithm to base 10, rounded down.
            #[track_caller]
            #[must_use]
            pub const fn ilog10(self) -> u32 {
                match self.checked_ilog(10) {
                    Some(log) => log,
                    None => not_positive(),
                }
            }
            /// The logarithm, rounded down, if there is one.
            #[must_use]
            pub const fn checked_ilog(self, base: $t) -> Option<u32> {
                if self <= 0 as $t || base <= 1 {
                    return None;
                }
                let mut n = 0;
                let mut rest = self;
                while rest >= base {
                    rest /= base;
                    n += 1;
                }
                Some(n)
            }
            /// The logarithm to base 2, rounded down, if there is one.
            #[must_use]
            pub const fn checked_ilog2(self) -> Option<u32> {
                if self <= 0 as $t { None } else { Some(<$t>::BITS - 1 - intrinsics::ctlz(self)) }
            }
            /// The logarithm to base 10, rounded down, if there is one.
            #[must_use]
            pub const fn checked_ilog10(self) -> Option<u32> {
                self.checked_ilog(10)
            }
            /// The middle, rounded towards zero.
            #[must_use]
            pub const fn midpoint(self, rhs: $t) -> $t {
                let floor = intrinsics::wrapping_add(((self ^ rhs) >> 1u32), self & rhs);
                if floor < 0 as $t && (self ^ rhs) & 1 != 0 { floor + 1 } else { floor }
            }
        }
    )*};
}
all_integers! {
    u8 u8 8 0, 255; u16 u16 16 0, 65535; u32 u32 32 0, 4294967295; u64 u64 64 0, 18446744073709551615;
    u128 u128 128 0, 340282366920938463463374607431768211455; usize usize 64 0, 18446744073709551615;
    i8 u8 8 -128, 127; i16 u16 16 -32768, 32767; i32 u32 32 -2147483648, 2147483647;
    i64 u64 64 -9223372036854775808, 9223372036854775807;
    i128 u128 128 -170141183460469231731687303715884105728, 170141183460469231731687303715884105727;
    isize usize 64 -9223372036854775808, 9223372036854775807;
}

#[track_caller]
const fn not_positive() -> ! {
    panic!("argument of integer logarithm must be positive")
}

macro_rules! signed_integers {
    ($($t:ident $unsigned:ident)*) => {$(
        impl $t {
            /// Without its sign.
            #[track_caller]
            #[must_use]
            pub const fn abs(self) -> $t {
                if self < 0 { -self } else { self }
            }
            /// Without its sign, as unsigned.
            #[must_use]
            pub const fn unsigned_abs(self) -> $unsigned {
                if self < 0 { intrinsics::wrapping_sub(0, self as $unsigned) } else { self as $unsigned }
            }
            /// -1, 0 or 1.
            #[must_use]
            pub const fn signum(self) -> $t {
                if self < 0 { -1 } else if self == 0 { 0 } else { 1 }
            }
            /// Whether it is above zero.
            #[must_use]
            pub const fn is_positive(self) -> bool {
                self > 0
            }
            /// Whether it is below zero.
            #[must_use]
            pub const fn is_negative(self) -> bool {
                self < 0
            }
            /// The same bits, unsigned.
            #[must_use]
            pub const fn cast_unsigned(self) -> $unsigned {
                self as $unsigned
            }
            /// Without its sign, if that fits.
            #[must_use]
            pub const fn checked_abs(self) -> Option<$t> {
                if self == <$t>::MIN { None } else { Some(self.abs()) }
            }
            /// Without its sign; the smallest stays as it is.
            #[must_use]
            pub const fn wrapping_abs(self) -> $t {
                if self < 0 { intrinsics::wrapping_sub(0, self) } else { self }
            }
            /// Without its sign; the smallest becomes the largest.
            #[must_use]
            pub const fn saturating_abs(self) -> $t {
                if self == <$t>::MIN { <$t>::MAX } else { self.abs() }
            }
            /// Without its sign, and whether that did not fit.
            #[must_use]
            pub const fn overflowing_abs(self) -> ($t, bool) {
                (self.wrapping_abs(), self == <$t>::MIN)
            }
            /// With the sign turned round, at the limit if it does not fit.
            pub const fn saturating_neg(self) -> $t {
                if self == <$t>::MIN { <$t>::MAX } else { -self }
            }
        }
    )*};
}
signed_integers! { i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize }

macro_rules! unsigned_integers {
    ($($t:ident $signed:ident)*) => {$(
        impl $t {
            /// Whether exactly one bit is set.
            #[must_use]
            pub const fn is_power_of_two(self) -> bool {
                intrinsics::ctpop(self) == 1
            }
            /// The smallest power of two that is not smaller.
            #[track_caller]
            #[must_use]
            pub const fn next_power_of_two(self) -> $t {
                if self <= 1 { 1 } else { (<$t>::MAX >> intrinsics::ctlz(self - 1)) + 1 }
            }
            /// The smallest power of two that is not smaller, if it fits.
            #[must_use]
            pub const fn checked_next_power_of_two(self) -> Option<$t> {
                if self <= 1 { Some(1) } else { (<$t>::MAX >> intrinsics::ctlz(self - 1)).checked_add(1) }
            }
            /// Divided, rounded up.
            #[track_caller]
            #[must_use]
            pub const fn div_ceil(self, rhs: $t) -> $t {
                let d = self / rhs;
                if self % rhs > 0 { d + 1 } else { d }
            }
            /// The next multiple that is not smaller.
            #[track_caller]
            #[must_use]
            pub const fn next_multiple_of(self, rhs: $t) -> $t {
                match self % rhs {
                    0 => self,
                    r => self + (rhs - r),
                }
            }
            /// Whether it is a multiple.
            #[must_use]
            pub const fn is_multiple_of(self, rhs: $t) -> bool {
                if rhs == 0 { self == 0 } else { self % rhs == 0 }
            }
            /// The same bits, signed.
            #[must_use]
            pub const fn cast_signed(self) -> $signed {
                self as $signed
            }
        }
    )*};
}
unsigned_integers! { u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize }

impl u8 {
    /// Whether it is ASCII.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        *self < 128
    }
    /// ASCII letters in upper case.
    #[must_use]
    pub const fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() { *self - 32 } else { *self }
    }
    /// ASCII letters in lower case.
    #[must_use]
    pub const fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() { *self + 32 } else { *self }
    }
    /// Whether it is equal, upper and lower case of ASCII being the same.
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
    /// ASCII letters to upper case.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// ASCII letters to lower case.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
    /// As it is written in a byte string.
    #[must_use]
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault {
        crate::ascii::escape_default(self)
    }
}
