//! Signed and unsigned integers in one sum, shifts of any distance, and sums and products of long numbers digit by digit.

use crate::intrinsics;

macro_rules! all {
    ($($t:ident)*) => {$(
        impl $t {
            /// Shifted; nothing is left when the distance is the width or more.
            #[must_use]
            pub const fn unbounded_shl(self, rhs: u32) -> $t {
                if rhs < <$t>::BITS { unsafe { intrinsics::unchecked_shl(self, rhs) } } else { 0 }
            }
            /// Shifted; only the sign is left when the distance is the width or more.
            #[must_use]
            pub const fn unbounded_shr(self, rhs: u32) -> $t {
                if rhs < <$t>::BITS {
                    unsafe { intrinsics::unchecked_shr(self, rhs) }
                } else if self < 0 as $t {
                    !0
                } else {
                    0
                }
            }
            /// Shifted by less than the width.
            #[must_use]
            pub const unsafe fn unchecked_shl(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shl(self, rhs) }
            }
            /// Shifted by less than the width.
            #[must_use]
            pub const unsafe fn unchecked_shr(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shr(self, rhs) }
            }
            /// The quotient with a remainder that is not negative, wrapping round.
            #[track_caller]
            #[must_use]
            pub const fn wrapping_div_euclid(self, rhs: $t) -> $t {
                if self.divides_beyond(rhs) { self } else { self.div_euclid(rhs) }
            }
            /// The remainder that is not negative.
            #[track_caller]
            #[must_use]
            pub const fn wrapping_rem_euclid(self, rhs: $t) -> $t {
                if self.divides_beyond(rhs) { 0 } else { self.rem_euclid(rhs) }
            }
            /// The quotient with a remainder that is not negative, and whether it wrapped round.
            #[track_caller]
            #[must_use]
            pub const fn overflowing_div_euclid(self, rhs: $t) -> ($t, bool) {
                if self.divides_beyond(rhs) { (self, true) } else { (self.div_euclid(rhs), false) }
            }
            /// The remainder that is not negative, and whether the quotient would have wrapped round.
            #[track_caller]
            #[must_use]
            pub const fn overflowing_rem_euclid(self, rhs: $t) -> ($t, bool) {
                if self.divides_beyond(rhs) { (0, true) } else { (self.rem_euclid(rhs), false) }
            }
        }
    )*};
}
all! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! signed {
    ($($t:ident $unsigned:ident)*) => {$(
        impl $t {
            /// With the sign turned round; it must fit.
            #[must_use]
            pub const unsafe fn unchecked_neg(self) -> $t {
                unsafe { intrinsics::unchecked_sub(0, self) }
            }
            /// Plus an unsigned number, if it fits.
            #[must_use]
            pub const fn checked_add_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let (sum, overflows) = self.overflowing_add_unsigned(rhs);
                if overflows { None } else { Some(sum) }
            }
            /// Minus an unsigned number, if it fits.
            #[must_use]
            pub const fn checked_sub_unsigned(self, rhs: $unsigned) -> Option<$t> {
                let (difference, overflows) = self.overflowing_sub_unsigned(rhs);
                if overflows { None } else { Some(difference) }
            }
            /// Plus an unsigned number, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_add_unsigned(self, rhs: $unsigned) -> $t {
                let (sum, overflows) = self.overflowing_add_unsigned(rhs);
                if overflows { <$t>::MAX } else { sum }
            }
            /// Minus an unsigned number, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_sub_unsigned(self, rhs: $unsigned) -> $t {
                let (difference, overflows) = self.overflowing_sub_unsigned(rhs);
                if overflows { <$t>::MIN } else { difference }
            }
            /// Plus an unsigned number, wrapping round.
            #[must_use]
            pub const fn wrapping_add_unsigned(self, rhs: $unsigned) -> $t {
                intrinsics::wrapping_add(self, rhs as $t)
            }
            /// Minus an unsigned number, wrapping round.
            #[must_use]
            pub const fn wrapping_sub_unsigned(self, rhs: $unsigned) -> $t {
                intrinsics::wrapping_sub(self, rhs as $t)
            }
            /// Plus an unsigned number, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_add_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                // A number of the upper half counts as negative here, which turns the sense of the overflow round.
                let rhs = rhs as $t;
                let (sum, overflows) = intrinsics::add_with_overflow(self, rhs);
                (sum, overflows != (rhs < 0))
            }
            /// Minus an unsigned number, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_sub_unsigned(self, rhs: $unsigned) -> ($t, bool) {
                let rhs = rhs as $t;
                let (difference, overflows) = intrinsics::sub_with_overflow(self, rhs);
                (difference, overflows != (rhs < 0))
            }
        }
    )*};
}
signed! { i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize }

macro_rules! unsigned {
    ($($t:ident $signed:ident)*) => {$(
        impl $t {
            /// Plus a signed number, if it fits.
            #[must_use]
            pub const fn checked_add_signed(self, rhs: $signed) -> Option<$t> {
                let (sum, overflows) = self.overflowing_add_signed(rhs);
                if overflows { None } else { Some(sum) }
            }
            /// Minus a signed number, if it fits.
            #[must_use]
            pub const fn checked_sub_signed(self, rhs: $signed) -> Option<$t> {
                let (difference, overflows) = self.overflowing_sub_signed(rhs);
                if overflows { None } else { Some(difference) }
            }
            /// Plus a signed number, wrapping round.
            #[must_use]
            pub const fn wrapping_add_signed(self, rhs: $signed) -> $t {
                intrinsics::wrapping_add(self, rhs as $t)
            }
            /// Minus a signed number, wrapping round.
            #[must_use]
            pub const fn wrapping_sub_signed(self, rhs: $signed) -> $t {
                intrinsics::wrapping_sub(self, rhs as $t)
            }
            /// Plus a signed number, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_add_signed(self, rhs: $signed) -> ($t, bool) {
                let (sum, overflows) = intrinsics::add_with_overflow(self, rhs as $t);
                (sum, overflows != (rhs < 0))
            }
            /// Minus a signed number, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_sub_signed(self, rhs: $signed) -> ($t, bool) {
                let (difference, overflows) = intrinsics::sub_with_overflow(self, rhs as $t);
                (difference, overflows != (rhs < 0))
            }
            /// Plus a signed number, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_add_signed(self, rhs: $signed) -> $t {
                let (sum, overflows) = self.overflowing_add_signed(rhs);
                if !overflows { sum } else if rhs < 0 { 0 } else { <$t>::MAX }
            }
            /// Minus a signed number, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_sub_signed(self, rhs: $signed) -> $t {
                let (difference, overflows) = self.overflowing_sub_signed(rhs);
                if !overflows { difference } else if rhs < 0 { <$t>::MAX } else { 0 }
            }
            /// The difference as a signed number, if it fits.
            pub const fn checked_signed_diff(self, rhs: $t) -> Option<$signed> {
                let diff = intrinsics::wrapping_sub(self, rhs) as $signed;
                if (self >= rhs) == (diff < 0) { None } else { Some(diff) }
            }
            /// The next multiple that is not smaller, if there is one that fits.
            #[must_use]
            pub const fn checked_next_multiple_of(self, rhs: $t) -> Option<$t> {
                if rhs == 0 {
                    return None;
                }
                match self % rhs {
                    0 => Some(self),
                    r => self.checked_add(rhs - r),
                }
            }
            /// The sum of two digits and a carry: the digit and the carry of the result.
            #[must_use]
            #[rustc_const_unstable]
            pub fn carrying_add(self, rhs: $t, carry: bool) -> ($t, bool) {
                let (sum, first) = intrinsics::add_with_overflow(self, rhs);
                let (sum, second) = intrinsics::add_with_overflow(sum, carry as $t);
                (sum, first | second)
            }
            /// The difference of two digits and a borrow: the digit and the borrow of the result.
            #[must_use]
            #[rustc_const_unstable]
            pub fn borrowing_sub(self, rhs: $t, borrow: bool) -> ($t, bool) {
                let (difference, first) = intrinsics::sub_with_overflow(self, rhs);
                let (difference, second) = intrinsics::sub_with_overflow(difference, borrow as $t);
                (difference, first | second)
            }
            /// The product of two digits plus a digit: its low and its high digit.
            #[must_use]
            #[rustc_const_unstable]
            pub fn carrying_mul(self, rhs: $t, carry: $t) -> ($t, $t) {
                self.carrying_mul_add(rhs, carry, 0)
            }
            /// The product of two digits plus two digits: its low and its high digit.
            #[must_use]
            #[rustc_const_unstable]
            pub fn carrying_mul_add(self, rhs: $t, carry: $t, add: $t) -> ($t, $t) {
                // Schoolbook multiplication with halves of digits; no partial sum is wider than a digit.
                let half = <$t>::BITS / 2;
                let mask = <$t>::MAX >> half;
                let (a, b, c, d) = (self >> half, self & mask, rhs >> half, rhs & mask);
                let low = b * d + (carry & mask);
                let middle = a * d + (low >> half) + (carry >> half);
                let other = b * c + (middle & mask);
                let high = a * c + (middle >> half) + (other >> half);
                let (low, overflows) = intrinsics::add_with_overflow((other << half) | (low & mask), add);
                (low, high + overflows as $t)
            }
        }
    )*};
}
unsigned! { u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize }
