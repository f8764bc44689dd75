// Arithmetic that panics, mixes signs, shifts any distance, or carries digits.

use std::panic::catch_unwind;

fn message(f: impl FnOnce() + std::panic::UnwindSafe) -> String {
    match catch_unwind(f) {
        Ok(()) => String::from("no panic"),
        Err(payload) => match payload.downcast::<String>() {
            Ok(text) => *text,
            Err(payload) => String::from(*payload.downcast_ref::<&str>().unwrap()),
        },
    }
}

pub fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    println!("{} {} {}", 5u8.strict_add(7), (-5i16).strict_sub(7), 12i64.strict_mul(-3));
    println!("{} {} {}", 100u8.strict_div(7), 100u8.strict_rem(7), (-7i32).strict_div_euclid(2));
    println!("{} {} {}", (-7i32).strict_rem_euclid(2), 7i8.strict_neg(), 0u8.strict_neg());
    println!("{} {} {} {}", 1u8.strict_shl(7), (-128i8).strict_shr(7), (-5i8).strict_abs(), 3u64.strict_pow(4));
    println!("{} {}", 1i8.strict_add_unsigned(100), (-1i8).strict_sub_unsigned(127));
    println!("{} {}", 5u8.strict_add_signed(-5), 5u8.strict_sub_signed(-5));
    println!("{}", message(|| { std::hint::black_box(255u8).strict_add(1); }));
    println!("{}", message(|| { std::hint::black_box(0u8).strict_sub(1); }));
    println!("{}", message(|| { std::hint::black_box(16i8).strict_mul(8); }));
    println!("{}", message(|| { std::hint::black_box(i8::MIN).strict_div(-1); }));
    println!("{}", message(|| { std::hint::black_box(i8::MIN).strict_rem(-1); }));
    println!("{}", message(|| { std::hint::black_box(1i8).strict_div(0); }));
    println!("{}", message(|| { std::hint::black_box(1i8).strict_rem(0); }));
    println!("{}", message(|| { std::hint::black_box(i32::MIN).strict_div_euclid(-1); }));
    println!("{}", message(|| { std::hint::black_box(i32::MIN).strict_rem_euclid(-1); }));
    println!("{}", message(|| { std::hint::black_box(i8::MIN).strict_neg(); }));
    println!("{}", message(|| { std::hint::black_box(1u8).strict_neg(); }));
    println!("{}", message(|| { std::hint::black_box(1u8).strict_shl(8); }));
    println!("{}", message(|| { std::hint::black_box(1u8).strict_shr(8); }));
    println!("{}", message(|| { std::hint::black_box(i8::MIN).strict_abs(); }));
    println!("{}", message(|| { std::hint::black_box(10u8).strict_pow(3); }));
    println!("{}", message(|| { std::hint::black_box(100i8).strict_add_unsigned(28); }));
    println!("{}", message(|| { std::hint::black_box(-100i8).strict_sub_unsigned(29); }));
    println!("{}", message(|| { std::hint::black_box(1u8).strict_add_signed(-2); }));
    println!("{}", message(|| { std::hint::black_box(1u8).strict_sub_signed(2); }));
    println!("{}", message(|| { std::hint::black_box(1u32).div_euclid(0); }));
    println!("{}", message(|| { std::hint::black_box(1u32).ilog(1); }));
    println!("{}", message(|| { std::hint::black_box(0u32).ilog2(); }));
    println!("{}", message(|| { std::hint::black_box(-1i32).isqrt(); }));
    println!("{}", message(|| { std::hint::black_box(200u8).next_power_of_two(); }));
    println!("{}", message(|| { std::hint::black_box(250u8).next_multiple_of(100); }));
    println!("{}", message(|| { let _ = i32::from_str_radix("1", std::hint::black_box(37)); }));
    println!("{}", message(|| { 'a'.to_digit(std::hint::black_box(37)); }));
    println!("{}", message(|| { char::from_digit(1, std::hint::black_box(37)); }));
    println!("{}", message(|| { 'ß'.encode_utf8(&mut [0; 1]); }));
    println!("{}", message(|| { '\u{10000}'.encode_utf16(&mut [0; 1]); }));

    for (a, b) in [(0i8, 0u8), (127, 1), (-128, 255), (-1, 128), (100, 27), (100, 28)] {
        println!("{:?} {} {} {:?}", a.checked_add_unsigned(b), a.wrapping_add_unsigned(b), a.saturating_add_unsigned(b), a.overflowing_add_unsigned(b));
        println!("{:?} {} {} {:?}", a.checked_sub_unsigned(b), a.wrapping_sub_unsigned(b), a.saturating_sub_unsigned(b), a.overflowing_sub_unsigned(b));
    }
    for (a, b) in [(0u8, 0i8), (255, 1), (0, -1), (128, -128), (127, 127), (5, -6)] {
        println!("{:?} {} {} {:?}", a.checked_add_signed(b), a.wrapping_add_signed(b), a.saturating_add_signed(b), a.overflowing_add_signed(b));
        println!("{:?} {} {} {:?}", a.checked_sub_signed(b), a.wrapping_sub_signed(b), a.saturating_sub_signed(b), a.overflowing_sub_signed(b));
    }
    println!("{:?} {:?} {:?}", 200u8.checked_signed_diff(100), 100u8.checked_signed_diff(200), 255u8.checked_signed_diff(0));
    println!("{} {} {} {}", 1u8.unbounded_shl(7), 1u8.unbounded_shl(8), (-1i8).unbounded_shr(9), i8::MAX.unbounded_shr(9));
    println!("{} {:?} {} {:?}", i8::MIN.wrapping_div_euclid(-1), i8::MIN.overflowing_div_euclid(-1), i8::MIN.wrapping_rem_euclid(-1), i8::MIN.overflowing_rem_euclid(-1));
    println!("{} {:?} {} {:?}", (-7i8).wrapping_div_euclid(2), 7u8.overflowing_div_euclid(2), (-7i8).wrapping_rem_euclid(2), 7u8.overflowing_rem_euclid(2));
    println!("{:?} {:?} {:?}", 16u8.checked_next_multiple_of(0), 250u8.checked_next_multiple_of(100), 23u8.checked_next_multiple_of(8));
    println!("{:?} {:?} {:?}", 255u8.carrying_add(255, true), 1u64.carrying_add(2, false), u128::MAX.carrying_add(0, true));
    println!("{:?} {:?} {:?}", 0u8.borrowing_sub(255, true), 5u64.borrowing_sub(2, true), 0u128.borrowing_sub(0, true));
    println!("{:?} {:?} {:?}", 255u8.carrying_mul(255, 255), u64::MAX.carrying_mul(u64::MAX, u64::MAX), 10u128.carrying_mul(20, 3));
    println!("{:?} {:?}", 255u8.carrying_mul_add(255, 255, 255), u64::MAX.carrying_mul_add(u64::MAX, u64::MAX, u64::MAX));
    println!("{:?}", u128::MAX.carrying_mul_add(u128::MAX, u128::MAX, u128::MAX));
    println!("{} {} {}", unsafe { 5i8.unchecked_neg() }, unsafe { 1u8.unchecked_shl(3) }, unsafe { 128u8.unchecked_shr(3) });
    println!("{} {} {} {}", 0u8.midpoint(4), (-1i8).midpoint(2), (-3i32).midpoint(0), u128::MAX.midpoint(u128::MAX - 2));
    println!("{} {} {} {}", 99u8.isqrt(), i64::MAX.isqrt(), u128::MAX.isqrt(), 0u8.isqrt());
    println!("{} {} {} {:?} {:?}", 1000u32.ilog10(), 1023u16.ilog2(), 125i64.ilog(5), 0u8.checked_ilog10(), (-4i8).checked_ilog2());
    println!("{} {} {}", 10u8.is_multiple_of(5), 0u8.is_multiple_of(0), 3u8.is_multiple_of(0));
    println!("{} {} {}", 7u8.div_ceil(2), 0u8.div_ceil(3), 16u8.next_multiple_of(8));
    println!("{:?} {:?} {:?}", 10i8.checked_pow(2), 10i8.checked_pow(3), (-2i8).checked_pow(7));
    println!("{} {} {:?}", 3u8.wrapping_pow(6), (-10i8).saturating_pow(3), 3u8.overflowing_pow(6));
    println!("{} {} {}", i8::MIN.abs_diff(127), 5u8.abs_diff(9), (-5i8).unsigned_abs());
    println!("{:x} {:x} {:b} {:x}", 0x1234u16.swap_bytes(), 0x12345678u32.rotate_left(8), 0b1011u8.reverse_bits(), u128::MAX.rotate_right(3));
    println!("{:?} {:?} {}", 258u16.to_be_bytes(), 258u16.to_le_bytes(), u32::from_be_bytes([0, 0, 1, 2]));
    println!("{} {} {}", i32::from_str_radix("-zz", 36).unwrap(), u8::from_str_radix("+11", 2).unwrap(), i128::from_str_radix("-170141183460469231731687303715884105728", 10).unwrap());
    for text in ["", "-", "+", "256", "-1", "12a", "999999999999", " 1", "1_000"] {
        println!("{:?} {:?}", text.parse::<u8>(), text.parse::<i8>());
    }
    println!("{} | {}", "".parse::<i32>().unwrap_err(), "300".parse::<u8>().unwrap_err());
    println!("{:?} {:?}", "x".parse::<i32>().unwrap_err().kind(), u8::try_from(300i32));
    println!("{} {} {}", 200u8.cast_signed(), (-1i16).cast_unsigned(), i64::MIN.wrapping_abs());
    println!("{:?} {:?} {:?}", b'\n'.escape_ascii().to_string(), b'a'.eq_ignore_ascii_case(&b'A'), b'\xff'.escape_ascii().to_string());
}
