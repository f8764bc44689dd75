//! [`Wrapping`]: integers whose arithmetic wraps round.

use crate::fmt;
use crate::ops::{Add, AddAssign, Mul, MulAssign, Neg, Not, Sub, SubAssign};

/// An integer whose arithmetic wraps round.
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);

impl<T: fmt::Debug> fmt::Debug for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! wrapping {
    ($($t:ident)*) => {$(
        impl Add for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn add(self, other: Wrapping<$t>) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_add(other.0))
            }
        }
        impl Sub for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn sub(self, other: Wrapping<$t>) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_sub(other.0))
            }
        }
        impl Mul for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn mul(self, other: Wrapping<$t>) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_mul(other.0))
            }
        }
        impl Neg for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn neg(self) -> Wrapping<$t> {
                Wrapping(self.0.wrapping_neg())
            }
        }
        impl Not for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn not(self) -> Wrapping<$t> {
                Wrapping(!self.0)
            }
        }
        impl AddAssign for Wrapping<$t> {
            fn add_assign(&mut self, other: Wrapping<$t>) {
                *self = *self + other;
            }
        }
        impl SubAssign for Wrapping<$t> {
            fn sub_assign(&mut self, other: Wrapping<$t>) {
                *self = *self - other;
            }
        }
        impl MulAssign for Wrapping<$t> {
            fn mul_assign(&mut self, other: Wrapping<$t>) {
                *self = *self * other;
            }
        }
    )*};
}
wrapping! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
