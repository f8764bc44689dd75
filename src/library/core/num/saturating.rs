//! [`Saturating`]: integers whose arithmetic stops at the limits.

use crate::fmt;
use crate::ops::{Add, AddAssign, Mul, Sub, SubAssign};

/// An integer whose arithmetic stops at the limits.
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Saturating<T>(pub T);

impl<T: fmt::Debug> fmt::Debug for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: fmt::Display> fmt::Display for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

macro_rules! saturating {
    ($($t:ident)*) => {$(
        impl Add for Saturating<$t> {
            type Output = Saturating<$t>;
            fn add(self, other: Saturating<$t>) -> Saturating<$t> {
                Saturating(self.0.saturating_add(other.0))
            }
        }
        impl Sub for Saturating<$t> {
            type Output = Saturating<$t>;
            fn sub(self, other: Saturating<$t>) -> Saturating<$t> {
                Saturating(self.0.saturating_sub(other.0))
            }
        }
        impl Mul for Saturating<$t> {
            type Output = Saturating<$t>;
            fn mul(self, other: Saturating<$t>) -> Saturating<$t> {
                Saturating(self.0.saturating_mul(other.0))
            }
        }
        impl AddAssign for Saturating<$t> {
            fn add_assign(&mut self, other: Saturating<$t>) {
                *self = *self + other;
            }
        }
        impl SubAssign for Saturating<$t> {
            fn sub_assign(&mut self, other: Saturating<$t>) {
                *self = *self - other;
            }
        }
    )*};
}
saturating! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
