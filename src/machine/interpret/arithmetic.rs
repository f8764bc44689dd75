//! Numbers to numbers, to the bit (Reference, "Operator expressions"). Bits come in and go out zero-extended.

use std::cmp::Ordering;

use crate::machine::code::operand::{Number, NumberKind};
use crate::machine::memory::Fault;
use crate::mir::{BinOp, UnOp};

/// A binary operation; overflow wraps, shifts take the count modulo the width. `shift` reads the right side of shifts.
pub fn binary(op: BinOp, number: Number, left: u128, right: u128) -> Result<u128, Fault> {
    if number.kind == NumberKind::Float {
        return Ok(float_binary(op, number, left, right));
    }
    let bits = match op {
        BinOp::Add => left.wrapping_add(right),
        BinOp::Sub => left.wrapping_sub(right),
        BinOp::Mul => left.wrapping_mul(right),
        BinOp::Div => divide(number, left, right)?.0,
        BinOp::Rem => divide(number, left, right)?.1,
        BinOp::BitXor => left ^ right,
        BinOp::BitAnd => left & right,
        BinOp::BitOr => left | right,
        BinOp::Shl => left << (right as u32 & (number.width() - 1)),
        BinOp::Shr => shift_right(number, left, right as u32 & (number.width() - 1)),
        BinOp::Eq => u128::from(left == right),
        BinOp::Ne => u128::from(left != right),
        BinOp::Lt => u128::from(compare(number, left, right).is_lt()),
        BinOp::Le => u128::from(compare(number, left, right).is_le()),
        BinOp::Ge => u128::from(compare(number, left, right).is_ge()),
        BinOp::Gt => u128::from(compare(number, left, right).is_gt()),
        BinOp::Offset => return Err(Fault::BrokenPromise("pointer arithmetic on a number")),
    };
    Ok(number.truncate(bits))
}

fn compare(number: Number, left: u128, right: u128) -> Ordering {
    match number.kind {
        NumberKind::Signed => number.signed(left).cmp(&number.signed(right)),
        NumberKind::Unsigned | NumberKind::Float => left.cmp(&right),
    }
}

fn shift_right(number: Number, bits: u128, count: u32) -> u128 {
    match number.kind {
        NumberKind::Signed => (number.signed(bits) >> count) as u128,
        NumberKind::Unsigned | NumberKind::Float => bits >> count,
    }
}

/// Quotient and remainder; MIR checks for zero and overflow before, unchecked intrinsics promise it.
fn divide(number: Number, left: u128, right: u128) -> Result<(u128, u128), Fault> {
    if right == 0 {
        return Err(Fault::BrokenPromise("division by zero"));
    }
    if number.is_signed() {
        let (left, right) = (number.signed(left), number.signed(right));
        return Ok((left.wrapping_div(right) as u128, left.wrapping_rem(right) as u128));
    }
    // Most numbers fit into a word, and dividing words is many times faster.
    match (u64::try_from(left), u64::try_from(right)) {
        (Ok(left), Ok(right)) => Ok((u128::from(left / right), u128::from(left % right))),
        _ => Ok((left / right, left % right)),
    }
}

/// `Add`, `Sub` or `Mul` and whether the true result does not fit; `Shl` and `Shr` and whether the count was too large.
pub fn overflowing(op: BinOp, number: Number, left: u128, right: u128) -> Result<(u128, bool), Fault> {
    let wrapped = binary(op, number, left, right)?;
    if matches!(op, BinOp::Shl | BinOp::Shr) {
        return Ok((wrapped, right >= u128::from(number.width())));
    }
    let overflowed = match number.kind {
        NumberKind::Signed => {
            let (left, right) = (number.signed(left), number.signed(right));
            let exact = match op {
                BinOp::Add => left.checked_add(right),
                BinOp::Sub => left.checked_sub(right),
                BinOp::Mul => left.checked_mul(right),
                BinOp::Div | BinOp::Rem => left.checked_div(right),
                variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr | Offset) => Some(number.signed(wrapped)),
                variants!(BinOp: Eq | Ne | Lt | Le | Ge | Gt) => Some(number.signed(wrapped)),
            };
            if matches!(op, BinOp::Div | BinOp::Rem) {
                exact.is_none_or(|quotient| number.signed(quotient as u128) != quotient)
            } else {
                exact != Some(number.signed(wrapped))
            }
        }
        NumberKind::Unsigned => {
            let exact = match op {
                BinOp::Add => left.checked_add(right),
                BinOp::Sub => left.checked_sub(right),
                BinOp::Mul => left.checked_mul(right),
                BinOp::Div | BinOp::Rem => Some(wrapped),
                variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr | Offset) => Some(wrapped),
                variants!(BinOp: Eq | Ne | Lt | Le | Ge | Gt) => Some(wrapped),
            };
            exact != Some(wrapped)
        }
        NumberKind::Float => false,
    };
    Ok((wrapped, overflowed))
}

/// `Add` or `Sub` that stops at the ends of the type.
pub fn saturating(op: BinOp, number: Number, left: u128, right: u128) -> Result<u128, Fault> {
    let (wrapped, overflowed) = overflowing(op, number, left, right)?;
    if !overflowed {
        return Ok(wrapped);
    }
    let max = number.truncate(u128::MAX);
    Ok(match number.kind {
        NumberKind::Signed => {
            let negative = (number.signed(left) < 0) != (op == BinOp::Mul && number.signed(right) < 0);
            if negative { (max >> 1) + 1 } else { max >> 1 }
        }
        NumberKind::Unsigned | NumberKind::Float => {
            if op == BinOp::Sub {
                0
            } else {
                max
            }
        }
    })
}

/// `!x` and `-x`.
pub fn unary(op: UnOp, number: Number, bits: u128) -> u128 {
    match (op, number.kind) {
        (UnOp::Neg, NumberKind::Float) => bits ^ (1 << (number.width() - 1)),
        (UnOp::Neg, NumberKind::Signed | NumberKind::Unsigned) => number.truncate(bits.wrapping_neg()),
        (UnOp::Not, _) => number.truncate(!bits),
        (UnOp::PtrMetadata, _) => bits,
    }
}

/// Bits as a float; `f32` is widened, which is exact.
pub fn to_f64(number: Number, bits: u128) -> f64 {
    match number.size {
        4 => f64::from(f32::from_bits(bits as u32)),
        _ => f64::from_bits(bits as u64),
    }
}

fn float_binary(op: BinOp, number: Number, left: u128, right: u128) -> u128 {
    if number.size == 4 {
        let (a, b) = (f32::from_bits(left as u32), f32::from_bits(right as u32));
        let value = |value: f32| u128::from(value.to_bits());
        return match op {
            BinOp::Add => value(a + b),
            BinOp::Sub => value(a - b),
            BinOp::Mul => value(a * b),
            BinOp::Div => value(a / b),
            BinOp::Rem => value(a % b),
            variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr | Offset) => 0,
            variants!(BinOp: Eq | Ne | Lt | Le | Ge | Gt) => float_compare(op, f64::from(a), f64::from(b)),
        };
    }
    let (a, b) = (f64::from_bits(left as u64), f64::from_bits(right as u64));
    let value = |value: f64| u128::from(value.to_bits());
    match op {
        BinOp::Add => value(a + b),
        BinOp::Sub => value(a - b),
        BinOp::Mul => value(a * b),
        BinOp::Div => value(a / b),
        BinOp::Rem => value(a % b),
        variants!(BinOp: BitXor | BitAnd | BitOr | Shl | Shr | Offset) => 0,
        variants!(BinOp: Eq | Ne | Lt | Le | Ge | Gt) => float_compare(op, a, b),
    }
}

fn float_compare(op: BinOp, a: f64, b: f64) -> u128 {
    u128::from(match op {
        BinOp::Eq => a == b,
        BinOp::Ne => a != b,
        BinOp::Lt => a < b,
        BinOp::Le => a <= b,
        BinOp::Ge => a >= b,
        BinOp::Gt => a > b,
        variants!(BinOp: Add | Sub | Mul | Div | Rem | BitXor | BitAnd | BitOr | Shl | Shr | Offset) => false,
    })
}

/// Truncates, or extends by the source's sign.
pub fn int_to_int(from: Number, to: Number, bits: u128) -> u128 {
    to.truncate(from.extend(bits))
}

/// Rounds to nearest, ties to even.
pub fn int_to_float(from: Number, to: Number, bits: u128) -> u128 {
    match (from.is_signed(), to.size) {
        (true, 4) => u128::from((from.signed(bits) as f32).to_bits()),
        (true, _) => u128::from((from.signed(bits) as f64).to_bits()),
        (false, 4) => u128::from((bits as f32).to_bits()),
        (false, _) => u128::from((bits as f64).to_bits()),
    }
}

/// Towards zero; stops at the ends of the type; NaN is 0.
pub fn float_to_int(from: Number, to: Number, bits: u128) -> u128 {
    let value = to_f64(from, bits);
    let max = to.truncate(u128::MAX);
    if to.is_signed() {
        let (low, high) = (-((max >> 1) as i128) - 1, (max >> 1) as i128);
        to.truncate((value as i128).clamp(low, high) as u128)
    } else {
        (value as u128).min(max)
    }
}

/// Rounds to nearest, ties to even.
pub fn float_to_float(from: Number, to: Number, bits: u128) -> u128 {
    match (from.size, to.size) {
        (4, 8) => u128::from(f64::from(f32::from_bits(bits as u32)).to_bits()),
        (8, 4) => u128::from((f64::from_bits(bits as u64) as f32).to_bits()),
        _ => bits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const I8: Number = Number { size: 1, kind: NumberKind::Signed };
    const I128: Number = Number { size: 16, kind: NumberKind::Signed };
    const F32: Number = Number { size: 4, kind: NumberKind::Float };
    const F64: Number = Number { size: 8, kind: NumberKind::Float };

    fn i8(value: i8) -> u128 {
        u128::from(value as u8)
    }

    #[test]
    fn signed_bytes_behave_like_i8() {
        for a in i8::MIN..=i8::MAX {
            for b in i8::MIN..=i8::MAX {
                let (l, r) = (i8(a), i8(b));
                let checked = |op| overflowing(op, I8, l, r).unwrap();
                let expect = |(value, flag): (i8, bool)| (i8(value), flag);
                assert_eq!(checked(BinOp::Add), expect(a.overflowing_add(b)));
                assert_eq!(checked(BinOp::Sub), expect(a.overflowing_sub(b)));
                assert_eq!(checked(BinOp::Mul), expect(a.overflowing_mul(b)));
                assert_eq!(binary(BinOp::Lt, I8, l, r), Ok(u128::from(a < b)));
                assert_eq!(binary(BinOp::Shr, I8, l, r), Ok(i8(a.wrapping_shr(b as u32))));
                assert_eq!(binary(BinOp::Shl, I8, l, r), Ok(i8(a.wrapping_shl(b as u32))));
                assert_eq!(saturating(BinOp::Add, I8, l, r), Ok(i8(a.saturating_add(b))));
                assert_eq!(saturating(BinOp::Sub, I8, l, r), Ok(i8(a.saturating_sub(b))));
                if b != 0 {
                    assert_eq!(binary(BinOp::Div, I8, l, r), Ok(i8(a.wrapping_div(b))));
                    assert_eq!(binary(BinOp::Rem, I8, l, r), Ok(i8(a.wrapping_rem(b))));
                }
            }
        }
    }

    #[test]
    fn wide_integers_overflow_where_rust_says() {
        let max = i128::MAX as u128;
        assert_eq!(overflowing(BinOp::Add, I128, max, 1), Ok((i128::MIN as u128, true)));
        assert_eq!(overflowing(BinOp::Mul, I128, max, 1), Ok((max, false)));
        let unsigned = Number::unsigned(16);
        assert_eq!(overflowing(BinOp::Add, unsigned, u128::MAX, 1), Ok((0, true)));
        assert_eq!(overflowing(BinOp::Sub, unsigned, 0, 1), Ok((u128::MAX, true)));
    }

    #[test]
    fn casts_are_those_of_as() {
        let f = |value: f64| u128::from(value.to_bits());
        assert_eq!(float_to_int(F64, I8, f(1e9)), i8(i8::MAX));
        assert_eq!(float_to_int(F64, I8, f(-1e9)), i8(i8::MIN));
        assert_eq!(float_to_int(F64, I8, f(f64::NAN)), 0);
        assert_eq!(float_to_int(F64, Number::unsigned(1), f(-3.5)), 0);
        assert_eq!(float_to_int(F64, Number::unsigned(1), f(255.9)), 255);
        assert_eq!(int_to_int(I8, Number::unsigned(4), i8(-1)), u128::from(u32::MAX));
        assert_eq!(int_to_int(Number::unsigned(4), I8, 0x1ff), i8(-1));
        assert_eq!(int_to_float(I8, F32, i8(-2)), u128::from((-2.0f32).to_bits()));
        assert_eq!(float_to_float(F64, F32, f(0.1)), u128::from(0.1f32.to_bits()));
        assert_eq!(unary(UnOp::Neg, F64, f(0.0)), f(-0.0));
    }
}
