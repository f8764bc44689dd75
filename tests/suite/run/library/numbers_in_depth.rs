//! Integers, NonZero, Wrapping, Saturating and floats.
#![allow(warnings)]
use std::num::*;
fn main() {
    println!("{:?} {:?} {:?}", 250u8.checked_add(10), 250u8.wrapping_add(10), 250u8.overflowing_add(10));
    println!("{} {} {}", 250u8.saturating_add(10), (-128i8).saturating_sub(1), i32::MIN.saturating_neg());
    println!("{:?} {:?} {:?}", i32::MIN.checked_abs(), i32::MIN.wrapping_abs(), i32::MIN.unsigned_abs());
    println!("{:?} {:?} {:?}", 7i32.checked_rem(0), 7i32.checked_div(2), i32::MIN.checked_div(-1));
    println!("{:?} {:?} {:?}", (-7i32).div_euclid(2), (-7i32).rem_euclid(2), (-7i32).checked_rem_euclid(2));
    println!("{} {} {}", 7u32.div_ceil(2), 7u32.next_multiple_of(4), 5u32.next_power_of_two());
    println!("{:?} {:?}", u8::MAX.checked_next_power_of_two(), 7u32.checked_next_multiple_of(0));
    println!("{} {} {:?}", 10u32.pow(3), 2i32.wrapping_pow(33), 10u8.checked_pow(3));
    println!("{} {:?} {}", 17u32.isqrt(), (-1i32).checked_isqrt(), 99i32.isqrt());
    println!("{} {} {} {:?}", 1000u32.ilog10(), 1000u32.ilog2(), 1000u32.ilog(5), 0u32.checked_ilog2());
    println!("{} {} {} {}", 0b1010u8.count_ones(), 1u16.leading_zeros(), 8u32.trailing_zeros(), (-1i8).count_zeros());
    println!("{} {} {}", 0x12345678u32.rotate_left(8), 0x12345678u32.swap_bytes(), 0b1u8.reverse_bits());
    println!("{} {}", u8::MAX.leading_ones(), 7u8.trailing_ones());
    println!("{:?} {:?} {:?}", 0x1234u16.to_be_bytes(), 0x1234u16.to_le_bytes(), u16::from_be_bytes([1, 2]));
    println!("{:?} {:?}", i32::from_str_radix("-ff", 16), u8::from_str_radix("102", 2));
    println!("{} {}", 5i32.signum(), (-5i32).is_negative());
    println!("{} {}", 5u8.abs_diff(10), (-5i8).abs_diff(100));
    println!("{} {}", 0u8.midpoint(7), (-3i32).midpoint(4));
    println!("{:?} {:?}", 1u8.checked_shl(8), 1u8.wrapping_shl(9));
    println!("{:?} {:?}", 5u8.checked_sub_signed(-1), 250u8.checked_add_signed(10));
    println!("{} {}", 5u8.saturating_add_signed(-10), 5i8.saturating_add_unsigned(200));
    println!("{:?} {}", 5u8.checked_signed_diff(200), 12u8.is_multiple_of(4));
    println!("{:?}", 200u8.carrying_add(100, true));
    println!("{:?}", 5u8.borrowing_sub(6, false));
    println!("{:?}", 200u8.carrying_mul(200, 5));
    println!("{:?}", 5u32.unbounded_shl(32));
    println!("{:?} {:?}", 200u8.cast_signed(), (-1i8).cast_unsigned());
    println!("{:?}", std::panic::catch_unwind(|| 250u8.strict_add(10)).is_err());
    println!("{} {} {}", i128::MAX, u128::MAX, i64::MIN);
    println!(
        "{:?} {:?} {:?}",
        u8::try_from(300i32),
        i8::try_from(-128i64),
        u32::try_from(-1i32).map_err(|e| e.to_string())
    );
    println!("{:?}", u8::try_from('a'));
    println!("{:?} {:?}", char::try_from(0x110000u32), u8::try_from('é').map_err(|e| e.to_string()));
    println!("{} {} {} {}", 300i32 as u8, -1i32 as u32, 3.99f64 as i32, f64::NAN as i32);
    println!("{} {} {}", 1e20 as i32, -1.0f32 as u8, 97u8 as char);
    println!("{} {}", 'a' as u32, true as i32);
    let n = NonZeroU32::new(5).unwrap();
    println!("{n} {n:?} {:?} {:?} {}", NonZeroU32::new(0), n.checked_add(u32::MAX), n.get());
    println!("{:?} {:?} {}", n.leading_zeros(), n.is_power_of_two(), n | 2);
    println!("{} {:?}", 100u32 / n, NonZeroI8::MIN);
    println!("{:?} {:?}", NonZero::new(3u8), std::mem::size_of::<Option<NonZero<u64>>>());
    println!("{:?}", NonZeroU8::try_from(0u8).map_err(|e| e.to_string()));
    println!("{:?}", n.checked_pow(2));
    println!("{:?} {:?}", NonZeroI32::new(-5).unwrap().abs(), NonZeroI32::new(-5).unwrap().unsigned_abs());
    let w = Wrapping(250u8);
    println!("{} {:?} {}", w + Wrapping(10), w, w * Wrapping(2));
    let mut w2 = w;
    w2 += 1;
    w2 <<= 1;
    println!("{w2} {:?}", -Wrapping(1i8));
    println!("{:?} {}", Saturating(250u8) + Saturating(10), Saturating(5u8) - Saturating(10));
    println!("{:x} {:?}", Wrapping(255u8), Wrapping(3i32));
    for e in ["", "-", "+", "a", "256", "-1"] {
        let x = e.parse::<u8>();
        println!("{:?} {:?}", x, x.clone().err().map(|e| e.kind().clone()));
    }
    // floats
    for x in [
        0.0f64,
        -0.0,
        1.0,
        0.1,
        1.5,
        2.5,
        -2.5,
        1e21,
        1e-7,
        123456789.125,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        f64::NAN,
        f64::INFINITY,
        -1.0 / 3.0,
        1e16,
        1e15,
        0.3 - 0.1,
    ] {
        println!("{x} {x:?} {x:e} {x:.3} {x:+.2e} {x:10.1}| {x:E} {:?}", x.classify());
    }
    for x in [0.1f32, 16777216.0, 1e10, 3.4e38, 1.17549435e-38, 1e-45] {
        println!("{x} {x:?} {x:e} {x:.2} {:#x}", x.to_bits());
    }
    let x = 2.7f64;
    println!("{} {} {} {} {} {}", x.floor(), x.ceil(), x.round(), x.trunc(), x.fract(), (-2.5f64).round_ties_even());
    println!("{} {} {}", x.sqrt(), x.powi(3), x.powf(0.5));
    println!("{} {} {} {}", x.exp(), x.ln(), x.log10(), x.log2());
    println!("{} {} {} {}", x.sin(), x.cos(), x.tan(), x.log(3.0));
    println!("{} {} {}", 0.5f64.asin(), 0.5f64.acos(), 0.5f64.atan());
    println!("{} {} {}", 1f64.atan2(2.0), 3f64.hypot(4.0), x.sin_cos().0);
    println!("{} {} {}", x.sinh(), x.cosh(), x.tanh());
    println!("{} {} {}", x.cbrt(), x.exp2(), x.exp_m1());
    println!("{} {} {} {}", x.ln_1p(), x.asinh(), x.acosh(), 0.5f64.atanh());
    println!("{} {} {}", x.mul_add(2.0, 1.0), x.rem_euclid(-2.0), (-7.5f64).div_euclid(2.0));
    println!("{} {} {} {}", x.max(f64::NAN), x.min(1.0), x.clamp(0.0, 1.0), (-x).abs());
    println!("{:?} {:?} {}", x.total_cmp(&f64::NAN), x.partial_cmp(&f64::NAN), (-0.0f64).signum());
    println!("{} {} {}", x.copysign(-1.0), x.recip(), x.to_degrees());
    println!("{} {} {:?}", x.to_radians(), f64::EPSILON, x.to_be_bytes());
    println!("{} {} {}", f64::MAX, f64::MIN, f64::MIN_POSITIVE);
    println!("{} {} {}", f64::from_bits(0x4009_21fb_5444_2d18), x.is_nan(), (1.0f64 / 0.0).is_infinite());
    println!("{} {} {}", 1.0f64.next_up(), 1.0f64.next_down(), 1.0f64.midpoint(4.0));
    println!("{:?} {}", std::f64::consts::PI, std::f32::consts::E);
    println!("{} {}", 5.5f64 % 2.0, -5.5f64 % 2.0);
    println!("{} {}", f64::from(3u8), f64::from(1.5f32));
    println!("{} {}", x.is_sign_negative(), 0.1 + 0.2);
    println!("{:?}", [3.0, 1.0, 2.0f64].iter().copied().reduce(f64::max));
    println!("{:08.3} {:+} {:<8}| {:^8}| {:e}", x, x, x, x, 1234.5f32);
    println!("{:?} {:?}", 1e300 * 1e10, -1e300f64 * 1e10);
    println!("{:?} {:?} {:?}", 0.1f32 + 0.2f32, 0.1f32 as f64, 1.0e-10f64);
    println!("{}", (0.1f64).gamma_check());
    println!("{:?}", f64::NAN.max(1.0));
    println!("{:?}", 1.0f32.sin());
    println!("{:?}", (2.0f32).powf(0.3));
    println!(
        "{:5}|{:<5}|{:^5}|{:>5}|{:05}|{:+}|{:#x}|{:#b}|{:#o}|{:X}|{:#010b}",
        42, 42, 42, 42, 42, 42, 42, 5, 8, 255, 5
    );
    println!("{:e} {:E} {:.2e} {:e}", 1500u32, 1500i64, 123456, 0);
    println!("{:x} {:b} {:o}", -1i8, -2i8, -3i16);
    println!("{:#?} {:#06x?} {:X?}", 10, 255, [171]);
    println!("{:?}", (1..=5).product::<u64>());
}
trait G {
    fn gamma_check(self) -> f64;
}
impl G for f64 {
    fn gamma_check(self) -> f64 {
        self * 2.0
    }
}
