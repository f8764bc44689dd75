use std::num::{IntErrorKind, NonZero, NonZeroI8, NonZeroU8, NonZeroU32, NonZeroU64, Saturating, Wrapping};

fn main() {
    let five = NonZeroU8::new(5).unwrap();
    println!("{five} {five:?} {:?} {} {:#x} {:08b} {:>5}|", NonZeroU8::new(0), five.get(), five, five, five);
    println!("{:?} {:?} {}", NonZeroU8::MIN, NonZeroU8::MAX, NonZeroU8::BITS);
    println!("{:?} {:?} {:?}", five.checked_add(250), five.checked_add(251), five.saturating_add(255));
    println!("{:?} {:?} {:?}", five.checked_mul(five), five.checked_pow(4), five.saturating_mul(NonZeroU8::MAX));
    println!("{:?} {} {} {}", five.saturating_pow(9), five.leading_zeros(), five.trailing_zeros(), five.count_ones());
    println!("{} {} {} {}", five.ilog2(), five.ilog10(), five.is_power_of_two(), five.isqrt());
    println!("{:?} {} {}", five.checked_next_power_of_two(), five.midpoint(NonZeroU8::MAX), five | 8);
    println!("{} {} {}", 17 / five, 17 % five, five.div_ceil(NonZeroU8::new(2).unwrap()));
    let mut x = 100u8;
    x /= five;
    x %= NonZero::new(7).unwrap();
    println!("{x} {:?}", five.cast_signed());
    let neg = NonZeroI8::new(-128).unwrap();
    println!("{:?} {:?} {:?} {:?}", neg.checked_abs(), neg.wrapping_abs(), neg.saturating_abs(), neg.overflowing_abs());
    println!("{} {} {} {:?}", neg.unsigned_abs(), neg.is_negative(), neg.is_positive(), neg.checked_neg());
    println!("{:?} {:?} {:?} {}", neg.saturating_neg(), neg.wrapping_neg(), neg.overflowing_neg(), -NonZeroI8::new(3).unwrap());
    println!("{:?} {:?} {:?}", "12".parse::<NonZeroU8>(), "0".parse::<NonZeroU8>().map_err(|e| e.kind() == &IntErrorKind::Zero), "x".parse::<NonZeroU8>().map_err(|e| e.to_string()));
    println!("{:?} {:?}", NonZeroU8::try_from(0).map_err(|e| e.to_string()), NonZeroU32::try_from(7));
    println!("{} {:?} {:?}", NonZeroU64::from(five), NonZeroI8::try_from(NonZeroU8::MAX).is_err(), NonZeroU8::try_from(NonZero::new(300u32).unwrap()).is_err());
    println!("{} {} {}", u8::from(five), five < NonZeroU8::MAX, size_of::<Option<NonZeroU64>>());
    const C: NonZeroU32 = NonZeroU32::new(9).unwrap();
    println!("{C} {:?}", NonZero::<i128>::new(-1));

    let w = Wrapping(250u8);
    println!("{} {:?} {} {}", w + Wrapping(10), w - Wrapping(251), w * Wrapping(2), -w);
    println!("{} {} {} {}", w / Wrapping(7), w % Wrapping(7), w & Wrapping(15), !w);
    println!("{} {} {} {}", w << 9, w >> 1, w ^ Wrapping(255), w | Wrapping(5));
    let mut m = w;
    m += 10;
    m -= Wrapping(1);
    m *= 3;
    m <<= 2;
    m ^= 1;
    println!("{m}");
    
    println!("{w:x}");
    println!("{} {}", [w, w].iter().sum::<Wrapping<u8>>(), [w, w].into_iter().product::<Wrapping<u8>>());
    println!("{} {}", &w + &w, w > Wrapping(3));
    let s = Saturating(250u8);
    println!("{} {} {} {}", s + Saturating(10), s - Saturating(255), s * Saturating(2), s / Saturating(3));
    println!("{:?} {} {} {}", s % Saturating(3), Saturating(100i8).pow(2), -Saturating(i8::MIN), Saturating(-5i8).abs());
    let mut t = s;
    t += 100;
    t -= 1;
    t |= Saturating(1);
    println!("{t} {:?} {} {}", Saturating::<i16>::MIN, Saturating(-5i8).is_negative(), t.leading_zeros());
}
