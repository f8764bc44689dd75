// `Wrapping` and `Saturating`, with all their operators.

use std::num::{Saturating, Wrapping};

fn main() {
    let a = Wrapping(250u8);
    let b = Wrapping(10u8);
    println!("{} {} {} {} {}", a + b, b - a, a * b, a / b, a % b);
    println!("{} {} {} {} {}", a & b, a | b, a ^ b, !a, -b);
    println!("{} {} {}", a << 4, a >> 4, b << 9);
    println!("{} {} {}", &a + &b, a + &b, &a - b);
    let mut c = Wrapping(1i32);
    c += Wrapping(i32::MAX);
    c -= 1;
    c *= 2;
    c /= Wrapping(3);
    c %= 1000;
    c ^= 5;
    c |= Wrapping(8);
    c &= 0xff;
    c <<= 2;
    c >>= 1;
    println!("{c} {c:?} {:x} {:#b} {:o} {:X}", Wrapping(255u8), Wrapping(5u8), Wrapping(8u8), Wrapping(171u8));
    println!("{} {}", [a, b, b].iter().sum::<Wrapping<u8>>(), [a, b].into_iter().product::<Wrapping<u8>>());
    println!("{:?} {} {}", Wrapping(3).max(Wrapping(4)), Wrapping(1) < Wrapping(2), Wrapping::<u8>::default());

    let s = Saturating(250u8);
    let t = Saturating(10u8);
    println!("{} {} {} {} {}", s + t, t - s, s * t, s / t, s % t);
    println!("{} {} {} {}", s & t, s | t, s ^ t, !s);
    println!("{} {} {}", -Saturating(i8::MIN), Saturating(i8::MIN).abs(), Saturating(-3i8).signum());
    let mut u = Saturating(100i8);
    u += 100;
    u -= Saturating(7);
    u /= 2;
    u *= 1;
    println!("{u:?} {} {} {}", Saturating(3u8).pow(9), Saturating::<i16>::MAX, Saturating::<u8>::BITS);
    println!("{} {}", [s, t].iter().sum::<Saturating<u8>>(), [s, t].into_iter().product::<Saturating<u8>>());
    println!("{} {} {}", Saturating(8u8).is_power_of_two(), Saturating(8u8).count_ones(), Saturating(-8i8).is_negative());
}
