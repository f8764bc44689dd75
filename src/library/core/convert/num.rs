//! Conversions between numbers: the ones that always fit, and the ones that may not.

use crate::num::TryFromIntError;

macro_rules! lossless {
    ($($small:ident => $($large:ident)*;)*) => {$($(
        impl From<$small> for $large {
            fn from(small: $small) -> $large {
                small as $large
            }
        }
    )*)*};
}
lossless! {
    bool => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    u8 => u16 u32 u64 u128 usize i16 i32 i64 i128 isize f32 f64 char;
    u16 => u32 u64 u128 usize i32 i64 i128 f32 f64;
    u32 => u64 u128 i64 i128 f64;
    u64 => u128 i128;
    i8 => i16 i32 i64 i128 isize f32 f64;
    i16 => i32 i64 i128 isize f32 f64;
    i32 => i64 i128 f64;
    i64 => i128;
    f32 => f64;
    char => u32 u64 u128;
}

impl From<bool> for f32 {
    fn from(small: bool) -> f32 {
        small as u8 as f32
    }
}
impl From<bool> for f64 {
    fn from(small: bool) -> f64 {
        small as u8 as f64
    }
}

/// The value survives a cast there and back, with its sign.
macro_rules! checked {
    ($($from:ident => $($to:ident)*;)*) => {$($(
        impl TryFrom<$from> for $to {
            type Error = TryFromIntError;
            fn try_from(value: $from) -> Result<$to, TryFromIntError> {
                let cast = value as $to;
                if cast as $from == value && (cast < (0 as $to)) == (value < (0 as $from)) {
                    Ok(cast)
                } else {
                    Err(TryFromIntError(()))
                }
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

/// 0 and 1 as truth values.
macro_rules! truth {
    ($($t:ident)*) => {$(
        impl TryFrom<$t> for bool {
            type Error = TryFromIntError;
            fn try_from(value: $t) -> Result<bool, TryFromIntError> {
                match value {
                    0 => Ok(false),
                    1 => Ok(true),
                    _ => Err(TryFromIntError(())),
                }
            }
        }
    )*};
}
truth! { u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 }
