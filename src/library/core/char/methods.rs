//! Methods of `char`, and conversions.

use super::from_u32_unchecked;
use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::str::FromStr;

impl char {
    /// The smallest char.
    pub const MIN: char = '\0';
    /// The largest char.
    pub const MAX: char = '\u{10FFFF}';
    /// What stands for what could not be decoded.
    pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';

    /// The largest number of bytes in UTF-8.
    pub const MAX_LEN_UTF8: usize = 4;
    /// The largest number of units in UTF-16.
    pub const MAX_LEN_UTF16: usize = 2;
    /// The version of Unicode that properties of chars follow.
    pub const UNICODE_VERSION: (u8, u8, u8) = (17, 0, 0);

    /// The char with this number, if there is one.
    #[must_use]
    pub const fn from_u32(i: u32) -> Option<char> {
        super::from_u32(i)
    }
    /// The char with this number, which must exist.
    #[must_use]
    pub const unsafe fn from_u32_unchecked(i: u32) -> char {
        unsafe { from_u32_unchecked(i) }
    }
    /// The digit of a base.
    #[track_caller]
    #[must_use]
    pub const fn from_digit(num: u32, radix: u32) -> Option<char> {
        super::from_digit(num, radix)
    }
    /// Whether it is a digit of a base.
    #[track_caller]
    pub const fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }
    /// The value of a digit of a base.
    #[track_caller]
    #[must_use]
    pub const fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            panic!("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let value = match self {
            '0'..='9' => self as u32 - '0' as u32,
            'a'..='z' => self as u32 - 'a' as u32 + 10,
            'A'..='Z' => self as u32 - 'A' as u32 + 10,
            _ => return None,
        };
        if value < radix { Some(value) } else { None }
    }
    /// How many bytes in UTF-8.
    #[must_use]
    pub const fn len_utf8(self) -> usize {
        let code = self as u32;
        if code < 0x80 {
            1
        } else if code < 0x800 {
            2
        } else if code < 0x10000 {
            3
        } else {
            4
        }
    }
    /// How many units in UTF-16.
    #[must_use]
    pub const fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }
    /// Writes it to a buffer as UTF-8.
    #[track_caller]
    pub const fn encode_utf8(self, dst: &mut [u8]) -> &mut str {
        let code = self as u32;
        let len = self.len_utf8();
        if len > dst.len() {
            does_not_fit_utf8(len, code, dst.len());
        }
        if len == 1 {
            dst[0] = code as u8;
        } else if len == 2 {
            dst[0] = (code >> 6) as u8 | 0xC0;
            dst[1] = (code & 0x3F) as u8 | 0x80;
        } else if len == 3 {
            dst[0] = (code >> 12) as u8 | 0xE0;
            dst[1] = ((code >> 6) & 0x3F) as u8 | 0x80;
            dst[2] = (code & 0x3F) as u8 | 0x80;
        } else {
            dst[0] = (code >> 18) as u8 | 0xF0;
            dst[1] = ((code >> 12) & 0x3F) as u8 | 0x80;
            dst[2] = ((code >> 6) & 0x3F) as u8 | 0x80;
            dst[3] = (code & 0x3F) as u8 | 0x80;
        }
        unsafe { crate::str::from_utf8_unchecked_mut(crate::slice::from_raw_parts_mut(dst.as_mut_ptr(), len)) }
    }
    /// Writes it to a buffer as UTF-16.
    #[track_caller]
    pub const fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {
        let code = self as u32;
        let len = self.len_utf16();
        if len > dst.len() {
            does_not_fit_utf16(len, code, dst.len());
        }
        if len == 1 {
            dst[0] = code as u16;
        } else {
            let code = code - 0x10000;
            dst[0] = 0xD800 | (code >> 10) as u16;
            dst[1] = 0xDC00 | (code & 0x3FF) as u16;
        }
        unsafe { crate::slice::from_raw_parts_mut(dst.as_mut_ptr(), len) }
    }
    /// Chars of UTF-16; what is not is an error.
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> super::DecodeUtf16<I::IntoIter> {
        super::decode_utf16(iter)
    }
    /// Whether it is a letter.
    #[must_use]
    pub fn is_alphabetic(self) -> bool {
        match self {
            'a'..='z' | 'A'..='Z' => true,
            c => c > '\x7f' && intrinsics::char_property(c, 0),
        }
    }
    /// Whether it is a lower-case letter.
    #[must_use]
    pub const fn is_lowercase(self) -> bool {
        match self {
            'a'..='z' => true,
            c => c > '\x7f' && intrinsics::char_property(c, 4),
        }
    }
    /// Whether it is an upper-case letter.
    #[must_use]
    pub const fn is_uppercase(self) -> bool {
        match self {
            'A'..='Z' => true,
            c => c > '\x7f' && intrinsics::char_property(c, 3),
        }
    }
    /// Whether it is white space.
    #[must_use]
    pub const fn is_whitespace(self) -> bool {
        match self {
            ' ' | '\x09'..='\x0d' => true,
            c => c > '\x7f' && intrinsics::char_property(c, 2),
        }
    }
    /// Whether it is a letter or number.
    #[must_use]
    pub fn is_alphanumeric(self) -> bool {
        self.is_alphabetic() || self.is_numeric()
    }
    /// Whether it is a control char.
    #[must_use]
    pub fn is_control(self) -> bool {
        let code = self as u32;
        code < 0x20 || (code >= 0x7f && code < 0xa0)
    }
    /// Whether it is a number.
    #[must_use]
    pub fn is_numeric(self) -> bool {
        match self {
            '0'..='9' => true,
            c => c > '\x7f' && intrinsics::char_property(c, 1),
        }
    }
    /// Whether it is ASCII.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }
    /// ASCII letters in upper case.
    #[must_use]
    pub const fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii_lowercase() { (*self as u8 - 32) as char } else { *self }
    }
    /// ASCII letters in lower case.
    #[must_use]
    pub const fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii_uppercase() { (*self as u8 + 32) as char } else { *self }
    }
    /// Whether it is equal, upper and lower case of ASCII being the same.
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() as u32 == other.to_ascii_lowercase() as u32
    }
    /// ASCII letters to upper case.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }
    /// ASCII letters to lower case.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }
}

#[cold]
#[track_caller]
const fn does_not_fit_utf8(needed: usize, code: u32, available: usize) -> ! {
    panic!("encode_utf8: need {needed} bytes to encode U+{code:04X} but buffer has just {available}")
}

#[cold]
#[track_caller]
const fn does_not_fit_utf16(needed: usize, code: u32, available: usize) -> ! {
    panic!("encode_utf16: need {needed} bytes to encode U+{code:04X} but buffer has just {available}")
}

/// Questions that ASCII answers, of `char` and `u8`.
macro_rules! ascii_classes {
    ($t:ident, |$this:ident| $byte:expr) => {
        impl $t {
            /// An ASCII letter.
            pub const fn is_ascii_alphabetic(&self) -> bool {
                let $this = self;
                matches!($byte, b'A'..=b'Z' | b'a'..=b'z')
            }
            /// An upper-case ASCII letter.
            pub const fn is_ascii_uppercase(&self) -> bool {
                let $this = self;
                matches!($byte, b'A'..=b'Z')
            }
            /// A lower-case ASCII letter.
            pub const fn is_ascii_lowercase(&self) -> bool {
                let $this = self;
                matches!($byte, b'a'..=b'z')
            }
            /// An ASCII letter or digit.
            pub const fn is_ascii_alphanumeric(&self) -> bool {
                let $this = self;
                matches!($byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z')
            }
            /// An ASCII digit.
            pub const fn is_ascii_digit(&self) -> bool {
                let $this = self;
                matches!($byte, b'0'..=b'9')
            }
            /// An ASCII digit in base 16.
            pub const fn is_ascii_hexdigit(&self) -> bool {
                let $this = self;
                matches!($byte, b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f')
            }
            /// ASCII punctuation.
            pub const fn is_ascii_punctuation(&self) -> bool {
                let $this = self;
                matches!($byte, b'!'..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~')
            }
            /// A visible ASCII char.
            pub const fn is_ascii_graphic(&self) -> bool {
                let $this = self;
                matches!($byte, b'!'..=b'~')
            }
            /// ASCII white space.
            pub const fn is_ascii_whitespace(&self) -> bool {
                let $this = self;
                matches!($byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ')
            }
            /// An ASCII control char.
            pub const fn is_ascii_control(&self) -> bool {
                let $this = self;
                matches!($byte, 0..=0x1f | 0x7f)
            }
        }
    };
}
ascii_classes! { char, |this| if *this as u32 > 127 { 255 } else { *this as u8 } }
ascii_classes! { u8, |this| *this }

/// The number is not that of a char.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct CharTryFromError(());

impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}
impl Error for CharTryFromError {}

impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(i: u32) -> Result<char, CharTryFromError> {
        super::from_u32(i).ok_or(CharTryFromError(()))
    }
}

/// The char does not fit into the integer.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct TryFromCharError(pub(crate) ());

impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}
impl Error for TryFromCharError {}

impl TryFrom<char> for u8 {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<u8, TryFromCharError> {
        if (c as u32) < 256 { Ok(c as u8) } else { Err(TryFromCharError(())) }
    }
}
impl TryFrom<char> for u16 {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<u16, TryFromCharError> {
        if (c as u32) < 0x10000 { Ok(c as u16) } else { Err(TryFromCharError(())) }
    }
}

impl TryFrom<char> for usize {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<usize, TryFromCharError> {
        Ok(c as usize)
    }
}

/// The text is not one char.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}

impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}
impl Error for ParseCharError {}

impl FromStr for char {
    type Err = ParseCharError;
    fn from_str(s: &str) -> Result<char, ParseCharError> {
        let mut chars = s.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
            (Some(c), None) => Ok(c),
            _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
        }
    }
}
