//! Numbers.

mod bits;
mod checked;
mod error;
pub mod f32;
pub mod f64;
mod float_methods;
mod integers;
mod mixed;
#[doc(hidden)]
#[unstable(feature = "temporary_niche_types")]
pub mod niche_types;
mod nonzero;
mod parse;
mod saturating;
mod strict;
mod wrapper;
mod wrapping;

pub use self::error::{IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
pub use self::nonzero::{
    NonZero, NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16,
    NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize, ZeroablePrimitive,
};
pub use self::saturating::Saturating;
pub use self::wrapping::Wrapping;

/// What kind of number a float is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum FpCategory {
    /// Not a number.
    Nan,
    /// Infinite.
    Infinite,
    /// Zero.
    Zero,
    /// Too small for full precision.
    Subnormal,
    /// An ordinary one.
    Normal,
}
