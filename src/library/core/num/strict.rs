//! Integer arithmetic that panics when the result does not fit, also where programs are built without such checks: `strict_`.

use crate::panicking;

macro_rules! strict {
    ($($t:ident)*) => {$(
        impl $t {
            /// The sum, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_add(self, rhs: $t) -> $t {
                self + rhs
            }
            /// The difference, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_sub(self, rhs: $t) -> $t {
                self - rhs
            }
            /// The product, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_mul(self, rhs: $t) -> $t {
                self * rhs
            }
            /// The quotient, which must exist and fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_div(self, rhs: $t) -> $t {
                self / rhs
            }
            /// The remainder, which must exist.
            #[track_caller]
            #[must_use]
            pub const fn strict_rem(self, rhs: $t) -> $t {
                self % rhs
            }
            /// The quotient with a remainder that is not negative, which must exist and fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_div_euclid(self, rhs: $t) -> $t {
                self.div_euclid(rhs)
            }
            /// The remainder that is not negative, which must exist.
            #[track_caller]
            #[must_use]
            pub const fn strict_rem_euclid(self, rhs: $t) -> $t {
                self.rem_euclid(rhs)
            }
            /// With the sign turned round, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_neg(self) -> $t {
                match self.checked_neg() {
                    Some(negated) => negated,
                    None => panicking::panic_const_neg_overflow(),
                }
            }
            /// Shifted by less than the width.
            #[track_caller]
            #[must_use]
            pub const fn strict_shl(self, rhs: u32) -> $t {
                self << rhs
            }
            /// Shifted by less than the width.
            #[track_caller]
            #[must_use]
            pub const fn strict_shr(self, rhs: u32) -> $t {
                self >> rhs
            }
            /// To the power `exp`, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_pow(self, exp: u32) -> $t {
                self.pow(exp)
            }
        }
    )*};
}
strict! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! strict_signed {
    ($($t:ident $unsigned:ident)*) => {$(
        impl $t {
            /// Without its sign, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_abs(self) -> $t {
                if self < 0 { self.strict_neg() } else { self }
            }
            /// Plus an unsigned number, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_add_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_add_unsigned(rhs) {
                    Some(sum) => sum,
                    None => panicking::panic_const_add_overflow(),
                }
            }
            /// Minus an unsigned number, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_sub_unsigned(self, rhs: $unsigned) -> $t {
                match self.checked_sub_unsigned(rhs) {
                    Some(difference) => difference,
                    None => panicking::panic_const_sub_overflow(),
                }
            }
        }
    )*};
}
strict_signed! { i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize }

macro_rules! strict_unsigned {
    ($($t:ident $signed:ident)*) => {$(
        impl $t {
            /// Plus a signed number, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_add_signed(self, rhs: $signed) -> $t {
                match self.checked_add_signed(rhs) {
                    Some(sum) => sum,
                    None => panicking::panic_const_add_overflow(),
                }
            }
            /// Minus a signed number, which must fit.
            #[track_caller]
            #[must_use]
            pub const fn strict_sub_signed(self, rhs: $signed) -> $t {
                match self.checked_sub_signed(rhs) {
                    Some(difference) => difference,
                    None => panicking::panic_const_sub_overflow(),
                }
            }
        }
    )*};
}
strict_unsigned! { u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 usize isize }
