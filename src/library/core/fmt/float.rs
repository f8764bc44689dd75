//! Floats as text. The digits come from the machine; sign and padding are made here.

use super::{Alignment, Debug, Display, Formatter, LowerExp, Result, UpperExp};
use crate::intrinsics;
use crate::str;

/// Room for the longest plain form of an `f64` with a few hundred digits after the point.
const ROOM: usize = 1100;

fn fmt_decimal(bits: u64, is_f32: bool, negative: bool, nan: bool, form: u8, upper: bool, f: &mut Formatter<'_>) -> Result {
    let precision = match f.precision() {
        Some(precision) => precision as isize,
        None => -1,
    };
    let mut buf = [0u8; ROOM];
    let len = unsafe {
        intrinsics::float_to_decimal(bits, is_f32, precision, form, &raw mut buf as *mut u8, ROOM)
    };
    if upper {
        let mut i = 0;
        while i < len {
            if buf[i] == b'e' {
                buf[i] = b'E';
            }
            i += 1;
        }
    }
    let digits = Digits { text: unsafe { str::from_utf8_unchecked(&buf[..len]) }, is_exact: precision >= 0 };
    pad_float(negative, nan, &digits, f)
}

/// A float without its sign.
struct Digits<'a> {
    text: &'a str,
    /// Whether there are as many digits as was asked for, and not as many as are needed.
    is_exact: bool,
}

impl Digits<'_> {
    fn write_piece(&self, from: usize, to: usize, f: &mut Formatter<'_>) -> Result {
        if from == to {
            return Ok(());
        }
        f.write_str(unsafe { self.text.get_unchecked(from..to) })
    }

    /// Writes zeros, at most 64 at once.
    fn write_zeros(&self, from: usize, to: usize, f: &mut Formatter<'_>) -> Result {
        let mut at = from;
        while at + 64 < to {
            self.write_piece(at, at + 64, f)?;
            at += 64;
        }
        self.write_piece(at, to, f)
    }

    /// Where the first byte stands that is not `0`, from a place on.
    fn behind_zeros(&self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to && self.text.as_bytes()[at] == b'0' {
            at += 1;
        }
        at
    }

    /// Writes a whole number; zeros that are only there to fill it up are a piece of their own.
    fn write_whole(&self, to: usize, filled_up: bool, f: &mut Formatter<'_>) -> Result {
        let mut end = to;
        if filled_up {
            while end > 1 && self.text.as_bytes()[end - 1] == b'0' {
                end -= 1;
            }
        }
        self.write_piece(0, end, f)?;
        self.write_zeros(end, to, f)
    }

    /// Writes it in the pieces in which the real library does: a string that grows by them has the real one's capacity.
    fn write(&self, f: &mut Formatter<'_>) -> Result {
        let bytes = self.text.as_bytes();
        let len = bytes.len();
        let (mut point, mut exponent) = (len, len);
        let mut at = 0;
        while at < len {
            match bytes[at] {
                b'.' => point = at,
                b'e' | b'E' => exponent = at,
                _ => {}
            }
            at += 1;
        }
        if exponent < len {
            if bytes[0] == b'0' {
                return f.write_str(self.text);
            }
            let whole = if point < exponent { point } else { exponent };
            let sign = if bytes[exponent + 1] == b'-' { 2 } else { 1 };
            self.write_piece(0, whole, f)?;
            if point < exponent {
                self.write_piece(point, point + 1, f)?;
                self.write_piece(point + 1, exponent, f)?;
            }
            self.write_piece(exponent, exponent + sign, f)?;
            return self.write_piece(exponent + sign, len, f);
        }
        if point == len {
            return self.write_whole(len, !self.is_exact, f);
        }
        if bytes[0] == b'0' {
            let digits = self.behind_zeros(2, len);
            self.write_piece(0, 2, f)?;
            self.write_zeros(2, digits, f)?;
            return self.write_piece(digits, len, f);
        }
        self.write_whole(point, !self.is_exact && self.behind_zeros(point + 1, len) == len, f)?;
        self.write_piece(point, point + 1, f)?;
        self.write_piece(point + 1, len, f)
    }
}

/// Like `pad_integral`; NaN has no sign.
fn pad_float(negative: bool, nan: bool, digits: &Digits<'_>, f: &mut Formatter<'_>) -> Result {
    let sign = if nan {
        ""
    } else if negative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    let len = sign.len() + digits.text.len();
    let width = match f.width() {
        Some(width) => width,
        None => 0,
    };
    if len >= width {
        f.write_str(sign)?;
        return digits.write(f);
    }
    if f.sign_aware_zero_pad() {
        f.write_str(sign)?;
        let mut i = len;
        while i < width {
            f.write_str("0")?;
            i += 1;
        }
        return digits.write(f);
    }
    let post = f.padding(width - len, Alignment::Right)?;
    f.write_str(sign)?;
    digits.write(f)?;
    post.write(f)
}

macro_rules! floats {
    ($($t:ident $bits:ident $is_f32:literal;)*) => {$(
        impl Display for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_decimal(self.to_bits() as u64, $is_f32, self.is_sign_negative(), self.is_nan(), 0, false, f)
            }
        }
        impl Debug for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                let form = if f.precision().is_some() { 0 } else { 2 };
                fmt_decimal(self.to_bits() as u64, $is_f32, self.is_sign_negative(), self.is_nan(), form, false, f)
            }
        }
        impl LowerExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_decimal(self.to_bits() as u64, $is_f32, self.is_sign_negative(), self.is_nan(), 1, false, f)
            }
        }
        impl UpperExp for $t {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                fmt_decimal(self.to_bits() as u64, $is_f32, self.is_sign_negative(), self.is_nan(), 1, true, f)
            }
        }
    )*};
}
floats! { f32 u32 true; f64 u64 false; }
