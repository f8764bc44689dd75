// Methods of floats, to the bit where that is exact.

use std::num::FpCategory;

fn main() {
    for x in [0.0f64, -0.0, 1.5, -1.5, 2.5, -2.5, 0.49999999999999994, 1e300, f64::NAN, f64::INFINITY, 5e-324] {
        println!("{x:?} {:?} {:?} {:?} {:?} {:?} {:?}", x.floor(), x.ceil(), x.round(), x.round_ties_even(), x.trunc(), x.fract());
        println!("{:?} {:?} {:?} {} {} {:?}", x.abs(), x.signum(), x.classify(), x.is_sign_negative(), x.is_finite(), x.recip());
        println!("{:x} {:x}", x.next_up().to_bits(), x.next_down().to_bits());
    }
    for x in [0.1f32, 16777216.0, -3.75, f32::MIN_POSITIVE, f32::MAX] {
        println!("{x} {:?} {:?} {:x} {:x}", x.sqrt(), x.to_degrees(), x.to_radians().to_bits(), x.next_up().to_bits());
    }
    println!("{} {} {}", 7.5f64.div_euclid(-2.0), (-7.5f64).rem_euclid(2.0), (-7.5f64) % 2.0);
    println!("{} {} {}", 2f64.powi(-3), 2f64.powf(0.5), 8f64.cbrt());
    println!("{} {} {} {}", 1f64.exp(), 100f64.log10(), 8f64.log2(), 8f64.log(2.0));
    println!("{} {} {}", 3f64.hypot(4.0), 1f64.atan2(-1.0), 0.5f64.asin());
    println!("{:?} {} {}", 1f64.sin_cos(), 1f64.sinh(), 0.5f64.atanh());
    println!("{} {} {}", 2f64.mul_add(3.0, 4.0), 1e-10f64.ln_1p(), 1e-10f64.exp_m1());
    println!("{} {} {}", 1f64.max(f64::NAN), f64::NAN.min(2.0), 3f64.clamp(0.0, 2.0));
    println!("{} {}", 3.0f64.copysign(-0.0), (-3.0f32).copysign(1.0));
    println!("{} {} {}", f64::MAX.midpoint(f64::MAX), 1f64.midpoint(4.0), f32::MAX.midpoint(-f32::MAX));
    println!("{:?} {:?}", 1f64.total_cmp(&f64::NAN), (-0.0f64).total_cmp(&0.0));
    println!("{:x} {:x} {:x}", f64::NAN.to_bits(), f32::NAN.to_bits(), f64::INFINITY.to_bits());
    println!("{:?} {}", 12.5f64.to_be_bytes(), f64::from_le_bytes([0, 0, 0, 0, 0, 0, 41, 64]));
    println!("{} {} {}", f64::from_bits(0x4029000000000000), 12.5f32.to_bits(), f32::from_bits(1));
    println!("{} {} {} {}", f64::EPSILON, f64::MIN_POSITIVE, f32::EPSILON, f64::DIGITS);
    println!("{} {} {} {}", f64::MANTISSA_DIGITS, f64::MAX_EXP, f32::MIN_10_EXP, std::f64::RADIX);
    println!("{} {} {}", std::f64::consts::PI, std::f32::consts::E, std::f64::consts::SQRT_2);
    println!("{}", matches!(1e-310f64.classify(), FpCategory::Subnormal));
    println!("{} {} {} {}", 300.7f32 as u8, -1.5f64 as u32, f64::NAN as i32, 1e20 as i64);
    println!("{}", unsafe { 12.9f64.to_int_unchecked::<u16>() });
    for text in ["1.5", "-.5", "1e3", "inf", "-Infinity", "NaN", "", ".", "1e", "0x1", "1_0", "+3", " 1"] {
        println!("{:?}", text.parse::<f64>());
    }
    println!("{} | {}", "".parse::<f32>().unwrap_err(), "x".parse::<f32>().unwrap_err());
    for x in [0.1 + 0.2, 1e21, 1e16, 1e15, 123456789.125, 1e-7, 0.00001, f64::MAX] {
        println!("{x} {x:?} {x:e} {x:.3} {x:8.1} {x:+} {x:.0} {x:010.2} {x:?}", );
    }
    println!("{:?} {:?} {:.1?} {:5}|{:<5}|{:^5}|", 1.0f64, 1e100, 2.0f32, 1.5f32, 1.5f32, 1.5f32);
    println!("{:.2} {:.0} {:.0} {:.0} {:.1}", 1.005f64, 0.5f64, 1.5f64, 2.5f64, 0.25f64);
    println!("{:e} {:E} {:.2e} {:e}", 1234.5f64, 0.00012f32, 123456f64, 0.0f64);
    println!("{:?}", [2.5f64, -1.0, 7.25].iter().copied().fold(f64::NEG_INFINITY, f64::max));
    println!("{} {}", [0.1f64, 0.2, 0.3].iter().sum::<f64>(), [1.5f32, 2.0].iter().product::<f32>());
    println!("{:?} {:?}", [] as [f64; 0], [1.0f64; 0].iter().sum::<f64>());
    let mut v = [3.5, -1.0, f64::NAN, 0.0, -0.0];
    v.sort_by(f64::total_cmp);
    println!("{v:?}");
}
