//! The library's functions on floats, and numbers to decimal text and back.

use std::fmt::{Debug, Display, LowerExp};

use super::Machine;
use super::stop::{Run, Stop};
use crate::machine::code::intrinsic::IntrinsicCall;
use crate::machine::code::operand::{Number, Operand};
use crate::machine::memory::Access;

macro_rules! functions {
    ($name:expr, $float:ty, $a:expr, $b:expr, $c:expr, $n:expr) => {{
        let (a, b, c): ($float, $float, $float) = ($a, $b, $c);
        Some(match $name {
            "sqrt" => a.sqrt(),
            "floor" => a.floor(),
            "ceil" => a.ceil(),
            "trunc" => a.trunc(),
            "round" => a.round(),
            "round_ties_even" => a.round_ties_even(),
            "abs" | "fabs" => a.abs(),
            "copysign" => a.copysign(b),
            "fma" => a.mul_add(b, c),
            "powi" => a.powi($n),
            "powf" | "pow" => a.powf(b),
            "exp" => a.exp(),
            "exp2" => a.exp2(),
            "exp_m1" => a.exp_m1(),
            "ln" | "log" => a.ln(),
            "ln_1p" => a.ln_1p(),
            "log10" => a.log10(),
            "log2" => a.log2(),
            "sin" => a.sin(),
            "cos" => a.cos(),
            "tan" => a.tan(),
            "asin" => a.asin(),
            "acos" => a.acos(),
            "atan" => a.atan(),
            "atan2" => a.atan2(b),
            "sinh" => a.sinh(),
            "cosh" => a.cosh(),
            "tanh" => a.tanh(),
            "asinh" => a.asinh(),
            "acosh" => a.acosh(),
            "atanh" => a.atanh(),
            "hypot" => a.hypot(b),
            "cbrt" => a.cbrt(),
            "minnum" => a.min(b),
            "maxnum" => a.max(b),
            _ => return None,
        })
    }};
}

/// A function by name, without `f32` or `f64`; `None` if there is no such function.
fn call_f64(name: &str, args: [u128; 3]) -> Option<u128> {
    let of = |bits: u128| f64::from_bits(bits as u64);
    let value: Option<f64> = functions!(name, f64, of(args[0]), of(args[1]), of(args[2]), args[1] as i32);
    value.map(|value| u128::from(value.to_bits()))
}

/// See [`call_f64`].
fn call_f32(name: &str, args: [u128; 3]) -> Option<u128> {
    let of = |bits: u128| f32::from_bits(bits as u32);
    let value: Option<f32> = functions!(name, f32, of(args[0]), of(args[1]), of(args[2]), args[1] as i32);
    value.map(|value| u128::from(value.to_bits()))
}

impl Machine<'_> {
    pub(super) fn float_function(&mut self, name: &str, number: Number, args: &[Operand]) -> Run<u128> {
        let mut bits = [0; 3];
        for (bits, arg) in bits.iter_mut().zip(args) {
            *bits = self.scalar(arg)?;
        }
        let result = if number.size == 4 { call_f32(name, bits) } else { call_f64(name, bits) };
        result.ok_or_else(|| Stop::unsupported(format!("the function `{name}` on floats")))
    }

    /// `float_to_decimal(bits, is_f32, precision, exponent_form, buffer, capacity)`: the text of the absolute value with this
    /// precision, -1 for the shortest; how many bytes were written. The form is 0 for `{}`, 1 for `{:e}`, 2 for `{:?}`.
    pub(super) fn float_to_decimal(&mut self, call: &IntrinsicCall) -> Run<u128> {
        let (bits, is_f32) = (self.scalar(&call.args[0])?, self.scalar(&call.args[1])? == 1);
        let (precision, form) = (self.scalar(&call.args[2])? as i64, self.scalar(&call.args[3])?);
        let (buffer, capacity) = (self.pointer(&call.args[4])?, self.scalar(&call.args[5])? as usize);
        let text = match is_f32 {
            true => text_of(f32::from_bits(bits as u32).abs(), precision, form),
            false => text_of(f64::from_bits(bits as u64).abs(), precision, form),
        };
        let written = &text.as_bytes()[..text.len().min(capacity)];
        let to = self.memory.access(buffer, written.len() as u64, 1, Access::Write)?;
        self.memory.write_slice(to, written);
        Ok(written.len() as u128)
    }

    /// `float_from_decimal(pointer, length, is_f32, out: *mut u64)`: whether the text is a float; its bits are stored.
    pub(super) fn float_from_decimal(&mut self, call: &IntrinsicCall) -> Run<u128> {
        let (pointer, len) = (self.pointer(&call.args[0])?, self.scalar(&call.args[1])? as u64);
        let is_f32 = self.scalar(&call.args[2])? == 1;
        let out = self.pointer(&call.args[3])?;
        let text = self.bytes_at(pointer, len)?;
        let Ok(text) = std::str::from_utf8(&text) else { return Ok(0) };
        let bits = match is_f32 {
            true => text.parse::<f32>().map(|value| u64::from(value.to_bits())),
            false => text.parse::<f64>().map(f64::to_bits),
        };
        let Ok(bits) = bits else { return Ok(0) };
        let to = self.memory.access(out, 8, 8, Access::Write)?;
        self.memory.write(to, 8, u128::from(bits));
        Ok(1)
    }
}

fn text_of(value: impl Display + LowerExp + Debug, precision: i64, form: u128) -> String {
    // Nobody can read more digits than these; the bound keeps a hostile precision from taking memory.
    let digits = precision.clamp(0, 1100) as usize;
    match (precision < 0, form) {
        (true, 0) => format!("{value}"),
        (true, 1) => format!("{value:e}"),
        (true, _) => format!("{value:?}"),
        (false, 0) => format!("{value:.digits$}"),
        (false, 1) => format!("{value:.digits$e}"),
        (false, _) => format!("{value:.digits$?}"),
    }
}
