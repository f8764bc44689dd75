//! Between integers that are not zero, and from and to those that may be.

use super::NonZero;
use crate::num::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::str::FromStr;

macro_rules! plain {
    ($($t:ident)*) => {$(
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
plain! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! lossless {
    ($($small:ident => $($large:ident)*;)*) => {$($(
        impl From<NonZero<$small>> for NonZero<$large> {
            fn from(small: NonZero<$small>) -> NonZero<$large> {
                unsafe { NonZero::new_unchecked(small.get() as $large) }
            }
        }
    )*)*};
}
lossless! {
    u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize;
    u16 => u32 u64 u128 usize i32 i64 i128;
    u32 => u64 u128 i64 i128;
    u64 => u128 i128;
    i8 => i16 i32 i64 i128 isize;
    i16 => i32 i64 i128 isize;
    i32 => i64 i128;
    i64 => i128;
}

macro_rules! checked {
    ($($from:ident => $($to:ident)*;)*) => {$($(
        impl TryFrom<NonZero<$from>> for NonZero<$to> {
            type Error = TryFromIntError;
            fn try_from(value: NonZero<$from>) -> Result<NonZero<$to>, TryFromIntError> {
                Ok(unsafe { NonZero::new_unchecked(<$to>::try_from(value.get())?) })
            }
        }
    )*)*};
}
checked! {
    u8 => i8;
    u16 => u8 i8 i16 isize;
    u32 => u8 u16 usize i8 i16 i32 isize;
    u64 => u8 u16 u32 usize i8 i16 i32 i64 isize;
    u128 => u8 u16 u32 u64 usize i8 i16 i32 i64 i128 isize;
    usize => u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 isize;
    i8 => u8 u16 u32 u64 u128 usize;
    i16 => u8 u16 u32 u64 u128 usize i8;
    i32 => u8 u16 u32 u64 u128 usize i8 i16 isize;
    i64 => u8 u16 u32 u64 u128 usize i8 i16 i32 isize;
    i128 => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 isize;
    isize => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128;
}
