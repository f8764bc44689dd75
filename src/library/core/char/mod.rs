//! Chars.

mod decode;
mod escape;
mod methods;

pub use self::decode::{DecodeUtf16, DecodeUtf16Error, decode_utf16};
pub use self::escape::{EscapeDebug, EscapeDefault, EscapeUnicode, ToLowercase, ToUppercase};
pub use self::methods::{CharTryFromError, ParseCharError, TryFromCharError};

/// The largest char.
pub const MAX: char = char::MAX;
/// What stands for what could not be decoded.
pub const REPLACEMENT_CHARACTER: char = char::REPLACEMENT_CHARACTER;

/// The version of Unicode that properties of chars follow.
pub const UNICODE_VERSION: (u8, u8, u8) = char::UNICODE_VERSION;

/// The char with this number, if there is one.
#[must_use]
pub const fn from_u32(i: u32) -> Option<char> {
    if i > 0x10FFFF || (i >= 0xD800 && i <= 0xDFFF) {
        None
    } else {
        Some(unsafe { crate::intrinsics::transmute::<u32, char>(i) })
    }
}

/// The char with this number, which must exist.
#[must_use]
pub const unsafe fn from_u32_unchecked(i: u32) -> char {
    unsafe { crate::intrinsics::transmute::<u32, char>(i) }
}

/// The digit of a base.
#[track_caller]
#[must_use]
pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
    if radix > 36 {
        panic!("from_digit: radix is too high (maximum 36)");
    }
    if num >= radix {
        return None;
    }
    let num = num as u8;
    Some(if num < 10 { (b'0' + num) as char } else { (b'a' + num - 10) as char })
}
