//! Integer arithmetic with a say in what happens when the result does not fit: `checked_`, `wrapping_`, `overflowing_`,
//! `saturating_`, `unchecked_`.

use crate::intrinsics;

macro_rules! arithmetic {
    ($($t:ident)*) => {$(
        impl $t {
            /// The sum, if it fits.
            #[must_use]
            pub const fn checked_add(self, rhs: $t) -> Option<$t> {
                let (result, overflows) = intrinsics::add_with_overflow(self, rhs);
                if overflows { None } else { Some(result) }
            }
            /// The difference, if it fits.
            #[must_use]
            pub const fn checked_sub(self, rhs: $t) -> Option<$t> {
                let (result, overflows) = intrinsics::sub_with_overflow(self, rhs);
                if overflows { None } else { Some(result) }
            }
            /// The product, if it fits.
            #[must_use]
            pub const fn checked_mul(self, rhs: $t) -> Option<$t> {
                let (result, overflows) = intrinsics::mul_with_overflow(self, rhs);
                if overflows { None } else { Some(result) }
            }
            /// The quotient, if there is one.
            #[must_use]
            pub const fn checked_div(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.divides_beyond(rhs) { None } else { Some(self / rhs) }
            }
            /// The remainder, if there is one.
            #[must_use]
            pub const fn checked_rem(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.divides_beyond(rhs) { None } else { Some(self % rhs) }
            }
            /// The quotient with a remainder that is not negative, if there is one.
            #[must_use]
            pub const fn checked_div_euclid(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.divides_beyond(rhs) { None } else { Some(self.div_euclid(rhs)) }
            }
            /// The remainder that is not negative, if there is one.
            #[must_use]
            pub const fn checked_rem_euclid(self, rhs: $t) -> Option<$t> {
                if rhs == 0 || self.divides_beyond(rhs) { None } else { Some(self.rem_euclid(rhs)) }
            }
            /// With the sign turned round, if it fits.
            #[must_use]
            pub const fn checked_neg(self) -> Option<$t> {
                let (result, overflows) = self.overflowing_neg();
                if overflows { None } else { Some(result) }
            }
            /// Shifted, if the distance is less than the width.
            #[must_use]
            pub const fn checked_shl(self, rhs: u32) -> Option<$t> {
                if rhs < <$t>::BITS { Some(unsafe { intrinsics::unchecked_shl(self, rhs) }) } else { None }
            }
            /// Shifted, if the distance is less than the width.
            #[must_use]
            pub const fn checked_shr(self, rhs: u32) -> Option<$t> {
                if rhs < <$t>::BITS { Some(unsafe { intrinsics::unchecked_shr(self, rhs) }) } else { None }
            }
            /// To the power `exp`, if it fits.
            #[must_use]
            pub const fn checked_pow(self, mut exp: u32) -> Option<$t> {
                if exp == 0 {
                    return Some(1);
                }
                let mut base = self;
                let mut acc: $t = 1;
                loop {
                    if exp & 1 == 1 {
                        acc = match acc.checked_mul(base) {
                            Some(acc) => acc,
                            None => return None,
                        };
                        if exp == 1 {
                            return Some(acc);
                        }
                    }
                    exp /= 2;
                    base = match base.checked_mul(base) {
                        Some(base) => base,
                        None => return None,
                    };
                }
            }

            /// The sum, wrapping round.
            #[must_use]
            pub const fn wrapping_add(self, rhs: $t) -> $t {
                intrinsics::wrapping_add(self, rhs)
            }
            /// The difference, wrapping round.
            #[must_use]
            pub const fn wrapping_sub(self, rhs: $t) -> $t {
                intrinsics::wrapping_sub(self, rhs)
            }
            /// The product, wrapping round.
            #[must_use]
            pub const fn wrapping_mul(self, rhs: $t) -> $t {
                intrinsics::wrapping_mul(self, rhs)
            }
            /// The quotient, wrapping round.
            #[track_caller]
            #[must_use]
            pub const fn wrapping_div(self, rhs: $t) -> $t {
                if self.divides_beyond(rhs) { self } else { self / rhs }
            }
            /// The remainder, wrapping round.
            #[track_caller]
            #[must_use]
            pub const fn wrapping_rem(self, rhs: $t) -> $t {
                if self.divides_beyond(rhs) { 0 } else { self % rhs }
            }
            /// With the sign turned round, wrapping round.
            #[must_use]
            pub const fn wrapping_neg(self) -> $t {
                intrinsics::wrapping_sub(0, self)
            }
            /// Shifted by the distance modulo the width.
            #[must_use]
            pub const fn wrapping_shl(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shl(self, rhs & (<$t>::BITS - 1)) }
            }
            /// Shifted by the distance modulo the width.
            #[must_use]
            pub const fn wrapping_shr(self, rhs: u32) -> $t {
                unsafe { intrinsics::unchecked_shr(self, rhs & (<$t>::BITS - 1)) }
            }
            /// To the power `exp`, wrapping round.
            #[must_use]
            pub const fn wrapping_pow(self, mut exp: u32) -> $t {
                let mut base = self;
                let mut acc: $t = 1;
                while exp > 0 {
                    if exp & 1 == 1 {
                        acc = intrinsics::wrapping_mul(acc, base);
                    }
                    exp /= 2;
                    base = intrinsics::wrapping_mul(base, base);
                }
                acc
            }

            /// The sum, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_add(self, rhs: $t) -> ($t, bool) {
                intrinsics::add_with_overflow(self, rhs)
            }
            /// The difference, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_sub(self, rhs: $t) -> ($t, bool) {
                intrinsics::sub_with_overflow(self, rhs)
            }
            /// The product, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_mul(self, rhs: $t) -> ($t, bool) {
                intrinsics::mul_with_overflow(self, rhs)
            }
            /// With the sign turned round, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_neg(self) -> ($t, bool) {
                intrinsics::sub_with_overflow(0, self)
            }
            /// The quotient, and whether it wrapped round.
            #[track_caller]
            #[must_use]
            pub const fn overflowing_div(self, rhs: $t) -> ($t, bool) {
                if self.divides_beyond(rhs) { (self, true) } else { (self / rhs, false) }
            }
            /// The remainder, and whether it wrapped round.
            #[track_caller]
            #[must_use]
            pub const fn overflowing_rem(self, rhs: $t) -> ($t, bool) {
                if self.divides_beyond(rhs) { (0, true) } else { (self % rhs, false) }
            }
            /// Shifted by the distance modulo the width, and whether the distance was too long.
            #[must_use]
            pub const fn overflowing_shl(self, rhs: u32) -> ($t, bool) {
                (self.wrapping_shl(rhs), rhs >= <$t>::BITS)
            }
            /// Shifted by the distance modulo the width, and whether the distance was too long.
            #[must_use]
            pub const fn overflowing_shr(self, rhs: u32) -> ($t, bool) {
                (self.wrapping_shr(rhs), rhs >= <$t>::BITS)
            }
            /// To the power `exp`, and whether it wrapped round.
            #[must_use]
            pub const fn overflowing_pow(self, exp: u32) -> ($t, bool) {
                (self.wrapping_pow(exp), self.checked_pow(exp).is_none())
            }

            /// The sum, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_add(self, rhs: $t) -> $t {
                intrinsics::saturating_add(self, rhs)
            }
            /// The difference, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_sub(self, rhs: $t) -> $t {
                intrinsics::saturating_sub(self, rhs)
            }
            /// The product, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_mul(self, rhs: $t) -> $t {
                match self.checked_mul(rhs) {
                    Some(x) => x,
                    None => if (self < 0 as $t) == (rhs < 0 as $t) { <$t>::MAX } else { <$t>::MIN },
                }
            }
            /// The quotient, at the limit if it does not fit.
            #[track_caller]
            #[must_use]
            pub const fn saturating_div(self, rhs: $t) -> $t {
                if self.divides_beyond(rhs) { <$t>::MAX } else { self / rhs }
            }
            /// To the power `exp`, at the limit if it does not fit.
            #[must_use]
            pub const fn saturating_pow(self, exp: u32) -> $t {
                match self.checked_pow(exp) {
                    Some(x) => x,
                    None => if self < 0 as $t && exp % 2 == 1 { <$t>::MIN } else { <$t>::MAX },
                }
            }

            /// The sum, which must fit.
            #[must_use]
            pub const unsafe fn unchecked_add(self, rhs: $t) -> $t {
                unsafe { intrinsics::unchecked_add(self, rhs) }
            }
            /// The difference, which must fit.
            #[must_use]
            pub const unsafe fn unchecked_sub(self, rhs: $t) -> $t {
                unsafe { intrinsics::unchecked_sub(self, rhs) }
            }
            /// The product, which must fit.
            #[must_use]
            pub const unsafe fn unchecked_mul(self, rhs: $t) -> $t {
                unsafe { intrinsics::unchecked_mul(self, rhs) }
            }

            /// Whether it is the smallest signed value, divided by -1.
            pub(crate) const fn divides_beyond(self, rhs: $t) -> bool {
                <$t>::MIN != 0 && self == <$t>::MIN && rhs == !0
            }
        }
    )*};
}
arithmetic! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
