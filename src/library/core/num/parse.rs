//! Numbers from text.

use super::error::FloatErrorKind;
use super::{IntErrorKind, ParseFloatError, ParseIntError};
use crate::intrinsics;
use crate::str::FromStr;

macro_rules! parse_integers {
    ($($t:ident)*) => {$(
        impl FromStr for $t {
            type Err = ParseIntError;
            fn from_str(src: &str) -> Result<$t, ParseIntError> {
                <$t>::from_str_radix(src, 10)
            }
        }

        impl $t {
            /// Reads digits of a base.
            #[track_caller]
            pub const fn from_str_radix(src: &str, radix: u32) -> Result<$t, ParseIntError> {
                if radix < 2 || radix > 36 {
                    invalid_radix(radix);
                }
                let digits = src.as_bytes();
                let len = digits.len();
                if len == 0 {
                    return Err(ParseIntError { kind: IntErrorKind::Empty });
                }
                let negative = digits[0] == b'-' && <$t>::MIN != 0;
                let mut i = if negative || digits[0] == b'+' { 1 } else { 0 };
                if i == len {
                    return Err(ParseIntError { kind: IntErrorKind::InvalidDigit });
                }
                let mut result: $t = 0;
                while i < len {
                    let digit = match (digits[i] as char).to_digit(radix) {
                        Some(digit) => digit as $t,
                        None => return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
                    };
                    let (scaled, scale_overflows) = intrinsics::mul_with_overflow(result, radix as $t);
                    let (sum, sum_overflows) = if negative {
                        intrinsics::sub_with_overflow(scaled, digit)
                    } else {
                        intrinsics::add_with_overflow(scaled, digit)
                    };
                    if scale_overflows || sum_overflows {
                        let kind = if negative { IntErrorKind::NegOverflow } else { IntErrorKind::PosOverflow };
                        return Err(ParseIntError { kind });
                    }
                    result = sum;
                    i += 1;
                }
                Ok(result)
            }
        }
    )*};
}
parse_integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

#[track_caller]
fn invalid_radix(radix: u32) -> ! {
    panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {radix}")
}

macro_rules! parse_floats {
    ($($t:ident $bits:ident $is_f32:literal;)*) => {$(
        impl FromStr for $t {
            type Err = ParseFloatError;
            fn from_str(src: &str) -> Result<$t, ParseFloatError> {
                if src.is_empty() {
                    return Err(ParseFloatError { kind: FloatErrorKind::Empty });
                }
                let mut bits = 0u64;
                if unsafe { intrinsics::float_from_decimal(src.as_ptr(), src.len(), $is_f32, &mut bits) } {
                    Ok(<$t>::from_bits(bits as $bits))
                } else {
                    Err(ParseFloatError { kind: FloatErrorKind::Invalid })
                }
            }
        }
    )*};
}
parse_floats! { f32 u32 true; f64 u64 false; }
