//! `<ctype.h>`: what a character is, in the locale of C.

use core::ffi::c_int;

fn byte(c: c_int) -> u8 {
    if c < 0 || c > 127 { 0xff } else { c as u8 }
}

macro_rules! classes {
    ($($name:ident, |$b:ident| $test:expr;)*) => {$(
        /// Not 0 if it is one.
        pub unsafe extern "C" fn $name(c: c_int) -> c_int {
            let $b = byte(c);
            $test as c_int
        }
    )*};
}
classes! {
    isalpha, |b| b.is_ascii_alphabetic();
    isdigit, |b| b.is_ascii_digit();
    isalnum, |b| b.is_ascii_alphanumeric();
    isspace, |b| matches!(b, b' ' | 9..=13);
    isupper, |b| b.is_ascii_uppercase();
    islower, |b| b.is_ascii_lowercase();
    ispunct, |b| b.is_ascii_punctuation();
    isxdigit, |b| b.is_ascii_hexdigit();
    isprint, |b| matches!(b, b' '..=b'~');
    isgraph, |b| b.is_ascii_graphic();
    iscntrl, |b| b.is_ascii_control();
    isblank, |b| matches!(b, b' ' | b'\t');
}

/// The capital letter.
pub unsafe extern "C" fn toupper(c: c_int) -> c_int {
    if byte(c).is_ascii_lowercase() { c - 32 } else { c }
}
/// The small letter.
pub unsafe extern "C" fn tolower(c: c_int) -> c_int {
    if byte(c).is_ascii_uppercase() { c + 32 } else { c }
}
