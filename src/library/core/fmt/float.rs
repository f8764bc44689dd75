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
    let digits = unsafe { str::from_utf8_unchecked(&buf[..len]) };
    pad_float(negative, nan, digits, f)
}

/// Like `pad_integral`; NaN has no sign.
fn pad_float(negative: bool, nan: bool, digits: &str, f: &mut Formatter<'_>) -> Result {
    let sign = if nan {
        ""
    } else if negative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    let len = sign.len() + digits.len();
    let width = match f.width() {
        Some(width) => width,
        None => 0,
    };
    if len >= width {
        f.write_str(sign)?;
        return f.write_str(digits);
    }
    if f.sign_aware_zero_pad() {
        f.write_str(sign)?;
        let mut i = len;
        while i < width {
            f.write_str("0")?;
            i += 1;
        }
        return f.write_str(digits);
    }
    let post = f.padding(width - len, Alignment::Right)?;
    f.write_str(sign)?;
    f.write_str(digits)?;
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
