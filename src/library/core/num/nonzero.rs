//! [`NonZero`]: integers that are not zero.

use super::niche_types::{
    NonZeroI8Inner, NonZeroI16Inner, NonZeroI32Inner, NonZeroI64Inner, NonZeroI128Inner, NonZeroIsizeInner,
    NonZeroU8Inner, NonZeroU16Inner, NonZeroU32Inner, NonZeroU64Inner, NonZeroU128Inner, NonZeroUsizeInner,
};
use super::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::str::FromStr;

/// An integer that can leave zero to others.
pub unsafe trait ZeroablePrimitive: Sized + Copy {
    /// The same without zero.
    #[doc(hidden)]
    type NonZeroInner: Sized + Copy;
    #[doc(hidden)]
    fn is_zero(self) -> bool;
    #[doc(hidden)]
    unsafe fn wrap(self) -> Self::NonZeroInner;
    #[doc(hidden)]
    fn unwrap(inner: Self::NonZeroInner) -> Self;
}

/// An integer that is not zero.
#[repr(transparent)]
pub struct NonZero<T: ZeroablePrimitive>(T::NonZeroInner);

macro_rules! nonzero {
    ($($t:ident $inner:ident $alias:ident;)*) => {$(
        unsafe impl ZeroablePrimitive for $t {
            type NonZeroInner = $inner;
            fn is_zero(self) -> bool {
                self == 0
            }
            unsafe fn wrap(self) -> $inner {
                unsafe { $inner::new_unchecked(self) }
            }
            fn unwrap(inner: $inner) -> $t {
                inner.as_inner()
            }
        }

        #[doc = "An integer that is not zero."]
        pub type $alias = NonZero<$t>;

        impl NonZero<$t> {
            /// The smallest value of the integer type, or 1.
            pub const MIN: NonZero<$t> =
                NonZero(unsafe { $inner::new_unchecked(if <$t>::MIN == 0 { 1 } else { <$t>::MIN }) });
            /// The largest value.
            pub const MAX: NonZero<$t> = NonZero(unsafe { $inner::new_unchecked(<$t>::MAX) });

            /// The sum, if it fits.
            pub fn checked_add(self, other: $t) -> Option<NonZero<$t>> {
                NonZero::new(self.get().checked_add(other)?)
            }
            /// The product, if it fits.
            pub fn checked_mul(self, other: NonZero<$t>) -> Option<NonZero<$t>> {
                NonZero::new(self.get().checked_mul(other.get())?)
            }
            /// How many bits are 0 before the first 1.
            pub fn leading_zeros(self) -> u32 {
                self.get().leading_zeros()
            }
            /// How many bits are 0 behind the last 1.
            pub fn trailing_zeros(self) -> u32 {
                self.get().trailing_zeros()
            }
        }
        impl FromStr for NonZero<$t> {
            type Err = ParseIntError;
            fn from_str(src: &str) -> Result<Self, ParseIntError> {
                NonZero::new(<$t>::from_str_radix(src, 10)?).ok_or(ParseIntError { kind: IntErrorKind::Zero })
            }
        }
        impl TryFrom<$t> for NonZero<$t> {
            type Error = TryFromIntError;
            fn try_from(value: $t) -> Result<Self, TryFromIntError> {
                NonZero::new(value).ok_or(TryFromIntError(()))
            }
        }
        impl From<NonZero<$t>> for $t {
            fn from(nonzero: NonZero<$t>) -> $t {
                nonzero.get()
            }
        }
    )*};
}
nonzero! {
    u8 NonZeroU8Inner NonZeroU8; u16 NonZeroU16Inner NonZeroU16; u32 NonZeroU32Inner NonZeroU32;
    u64 NonZeroU64Inner NonZeroU64; u128 NonZeroU128Inner NonZeroU128; usize NonZeroUsizeInner NonZeroUsize;
    i8 NonZeroI8Inner NonZeroI8; i16 NonZeroI16Inner NonZeroI16; i32 NonZeroI32Inner NonZeroI32;
    i64 NonZeroI64Inner NonZeroI64; i128 NonZeroI128Inner NonZeroI128; isize NonZeroIsizeInner NonZeroIsize;
}

impl<T: ZeroablePrimitive> NonZero<T> {
    /// From a number, unless it is zero.
    pub fn new(n: T) -> Option<Self> {
        if n.is_zero() { None } else { Some(NonZero(unsafe { n.wrap() })) }
    }
    /// From a number that is not zero.
    pub unsafe fn new_unchecked(n: T) -> Self {
        NonZero(unsafe { n.wrap() })
    }
    /// The number.
    pub fn get(self) -> T {
        T::unwrap(self.0)
    }
}

impl<T: ZeroablePrimitive> Clone for NonZero<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialEq> PartialEq for NonZero<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}
impl<T: ZeroablePrimitive + Eq> Eq for NonZero<T> {}
impl<T: ZeroablePrimitive + PartialOrd> PartialOrd for NonZero<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}
impl<T: ZeroablePrimitive + Ord> Ord for NonZero<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.get().cmp(&other.get())
    }
}
impl<T: ZeroablePrimitive + Hash> Hash for NonZero<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state)
    }
}
impl<T: ZeroablePrimitive + fmt::Debug> fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}
impl<T: ZeroablePrimitive + fmt::Display> fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}
