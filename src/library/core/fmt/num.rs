//! Integers as text.

use super::{Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Result, UpperExp, UpperHex};
use crate::intrinsics;
use crate::str;

/// The digits of a `u128`, at the end of the buffer; gives where they begin.
fn digits_128(n: u128, buf: &mut [u8; 40]) -> usize {
    let mut digits = [0u8; 40];
    let len = unsafe { intrinsics::digits(n, 10, false, &raw mut digits as *mut u8) };
    let start = 40 - len;
    buf[start..].copy_from_slice(&digits[..len]);
    start
}

fn fmt_radix(n: u128, base: u32, upper: bool, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut buf = [0u8; 128];
    let start = &raw mut buf as *mut u8;
    unsafe {
        let len = intrinsics::digits(n, base, upper, start);
        f.pad_integral(true, prefix, text(start, len))
    }
}

fn fmt_decimal(n: u128, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buf = [0u8; 40];
    let start = &raw mut buf as *mut u8;
    unsafe {
        let len = intrinsics::digits(n, 10, false, start);
        f.pad_integral(is_nonnegative, "", text(start, len))
    }
}

/// So many bytes of a buffer.
unsafe fn text<'a>(start: *mut u8, len: usize) -> &'a str {
    unsafe { &*(intrinsics::aggregate_raw_ptr::<*const [u8], *const u8, usize>(start as *const u8, len) as *const str) }
}

macro_rules! integers {
    ($($t:ident $unsigned:ident;)*) => {$(
        impl Display for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let is_nonnegative = *self >= 0;
                let n = if is_nonnegative { *self as u128 } else { intrinsics::wrapping_sub(0, *self as u128) };
                fmt_decimal(n, is_nonnegative, f)
            }
        }
        impl Debug for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                if f.debug_lower_hex() {
                    LowerHex::fmt(self, f)
                } else if f.debug_upper_hex() {
                    UpperHex::fmt(self, f)
                } else {
                    Display::fmt(self, f)
                }
            }
        }
        impl Binary for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 2, false, "0b", f)
            }
        }
        impl Octal for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 8, false, "0o", f)
            }
        }
        impl LowerHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 16, false, "0x", f)
            }
        }
        impl UpperHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 16, true, "0x", f)
            }
        }
        impl LowerExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let is_nonnegative = *self >= 0;
                let n = if is_nonnegative { *self as u128 } else { intrinsics::wrapping_sub(0, *self as u128) };
                fmt_exp(n, is_nonnegative, b'e', f)
            }
        }
        impl UpperExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let is_nonnegative = *self >= 0;
                let n = if is_nonnegative { *self as u128 } else { intrinsics::wrapping_sub(0, *self as u128) };
                fmt_exp(n, is_nonnegative, b'E', f)
            }
        }
    )*};
}
integers! {
    u8 u8; u16 u16; u32 u32; u64 u64; usize usize; u128 u128; i8 u8; i16 u16; i32 u32; i64 u64; isize usize; i128 u128;
}

/// `1.25e3`: trailing zeros go to the exponent; with a precision the digits are rounded half to even.
fn fmt_exp(mut n: u128, is_nonnegative: bool, letter: u8, f: &mut Formatter<'_>) -> Result {
    let mut exponent = 0;
    while n % 10 == 0 && n >= 10 {
        n /= 10;
        exponent += 1;
    }
    let mut added = 0;
    if let Some(precision) = f.precision() {
        let mut after = 0;
        let mut rest = n;
        while rest >= 10 {
            rest /= 10;
            after += 1;
        }
        added = if precision > after { precision - after } else { 0 };
        while after > precision {
            let digit = n % 10;
            n /= 10;
            exponent += 1;
            after -= 1;
            let last = after == precision;
            if last && (digit > 5 || (digit == 5 && (n % 2 != 0 || exponent > 1))) {
                n += 1;
            }
        }
    }
    let mut digits = [0; 40];
    let start = digits_128(n, &mut digits);
    exponent += 39 - start;
    let mut out = [b'0'; 128];
    out[0] = digits[start];
    let mut len = 1;
    if start < 39 || added > 0 {
        out[1] = b'.';
        len = 2;
        let mut i = start + 1;
        while i < 40 {
            out[len] = digits[i];
            len += 1;
            i += 1;
        }
        len += added;
    }
    out[len] = letter;
    len += 1;
    if exponent >= 10 {
        out[len] = b'0' + (exponent / 10) as u8;
        len += 1;
    }
    out[len] = b'0' + (exponent % 10) as u8;
    len += 1;
    f.pad_integral(is_nonnegative, "", unsafe { str::from_utf8_unchecked(&out[..len]) })
}
