//! Integers as text.

use super::{Binary, Debug, Display, Formatter, LowerExp, LowerHex, Octal, Result, UpperExp, UpperHex};
use crate::intrinsics;
use crate::str;

/// The digits of a `u128`, from the end of the buffer backwards; gives where they begin.
fn digits_128(mut n: u128, buf: &mut [u8; 40]) -> usize {
    let mut curr = 40;
    loop {
        curr -= 1;
        buf[curr] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            return curr;
        }
    }
}

/// Digits in another base, a power of two given by its bits.
fn radix(mut n: u128, bits: u32, letter: u8, buf: &mut [u8; 128]) -> usize {
    let mut curr = 128;
    let mask = (1u128 << bits) - 1;
    loop {
        curr -= 1;
        let d = (n & mask) as u8;
        buf[curr] = if d < 10 { b'0' + d } else { letter + (d - 10) };
        n >>= bits;
        if n == 0 {
            return curr;
        }
    }
}

fn fmt_radix(n: u128, bits: u32, letter: u8, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut buf = [0; 128];
    let start = radix(n, bits, letter, &mut buf);
    f.pad_integral(true, prefix, unsafe { str::from_utf8_unchecked(&buf[start..]) })
}

/// Digits up to 64 bits, which most numbers are.
fn fmt_u64(mut n: u64, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buf = [0u8; 20];
    let mut curr = 20;
    loop {
        curr -= 1;
        buf[curr] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            break;
        }
    }
    f.pad_integral(is_nonnegative, "", unsafe { str::from_utf8_unchecked(&buf[curr..]) })
}

fn fmt_u128(n: u128, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut buf = [0; 40];
    let start = digits_128(n, &mut buf);
    f.pad_integral(is_nonnegative, "", unsafe { str::from_utf8_unchecked(&buf[start..]) })
}

macro_rules! integers {
    ($($t:ident $unsigned:ident $wide:ident $decimal:ident;)*) => {$(
        impl Display for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let is_nonnegative = *self >= 0;
                let n = if is_nonnegative { *self as $wide } else { intrinsics::wrapping_sub(0, *self as $wide) };
                $decimal(n, is_nonnegative, f)
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
                fmt_radix(*self as $unsigned as u128, 1, b'a', "0b", f)
            }
        }
        impl Octal for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 3, b'a', "0o", f)
            }
        }
        impl LowerHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 4, b'a', "0x", f)
            }
        }
        impl UpperHex for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_radix(*self as $unsigned as u128, 4, b'A', "0x", f)
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
    u8 u8 u64 fmt_u64; u16 u16 u64 fmt_u64; u32 u32 u64 fmt_u64; u64 u64 u64 fmt_u64; usize usize u64 fmt_u64;
    i8 u8 u64 fmt_u64; i16 u16 u64 fmt_u64; i32 u32 u64 fmt_u64; i64 u64 u64 fmt_u64; isize usize u64 fmt_u64;
    u128 u128 u128 fmt_u128; i128 u128 u128 fmt_u128;
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
