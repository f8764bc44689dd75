//! [`NonZero`]: integers that are not zero.

mod arithmetic;
mod convert;

use super::niche_types::{
    NonZeroI8Inner, NonZeroI16Inner, NonZeroI32Inner, NonZeroI64Inner, NonZeroI128Inner, NonZeroIsizeInner,
    NonZeroU8Inner, NonZeroU16Inner, NonZeroU32Inner, NonZeroU64Inner, NonZeroU128Inner, NonZeroUsizeInner,
};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::panic::{RefUnwindSafe, UnwindSafe};

/// An integer that can leave zero to others.
#[unstable(feature = "nonzero_internals")]
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
    #[must_use]
    pub const fn new(n: T) -> Option<Self> {
        if n.is_zero() { None } else { Some(NonZero(unsafe { n.wrap() })) }
    }
    /// From a number that is not zero.
    #[must_use]
    pub const unsafe fn new_unchecked(n: T) -> Self {
        NonZero(unsafe { n.wrap() })
    }
    /// The number.
    pub const fn get(self) -> T {
        T::unwrap(self.0)
    }
}

impl<T: ZeroablePrimitive> Clone for NonZero<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ZeroablePrimitive> Copy for NonZero<T> {}
impl<T: ZeroablePrimitive + RefUnwindSafe> RefUnwindSafe for NonZero<T> {}
impl<T: ZeroablePrimitive + UnwindSafe> UnwindSafe for NonZero<T> {}
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

macro_rules! shown {
    ($($trait:ident)*) => {$(
        impl<T: ZeroablePrimitive + fmt::$trait> fmt::$trait for NonZero<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.get().fmt(f)
            }
        }
    )*};
}
shown! { Debug Display Binary Octal LowerHex UpperHex LowerExp UpperExp }
