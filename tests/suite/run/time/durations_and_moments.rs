use std::panic::catch_unwind;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

fn message(f: impl FnOnce() + std::panic::UnwindSafe) -> String {
    let e = catch_unwind(f).unwrap_err();
    match e.downcast::<String>() {
        Ok(s) => *s,
        Err(e) => format!("lit {}", e.downcast::<&str>().unwrap()),
    }
}

pub fn main() {
    // Where the library panics is its own affair.
    std::panic::set_hook(Box::new(|_| {}));
    for d in [
        Duration::ZERO,
        Duration::MAX,
        Duration::new(1, 2_500_000_000),
        Duration::from_secs(90),
        Duration::from_millis(2569),
        Duration::from_micros(1_000_002),
        Duration::from_nanos(1_000_000_123),
        Duration::from_nanos(123),
        Duration::from_nanos(12_345),
        Duration::from_nanos(12_345_678),
        Duration::from_nanos(999_999_999),
        Duration::from_mins(3),
        Duration::from_hours(2),
        Duration::from_nanos_u128(5_000_000_000_000_000_001),
    ] {
        println!("{d:?} {d:.0?} {d:.2?} {d:.12?} [{d:>14?}] [{d:^+20.1?}] [{d:*<12?}] {d:+?}");
        println!("{} {} {} {} {}", d.as_secs(), d.subsec_millis(), d.subsec_micros(), d.subsec_nanos(), d.is_zero());
        println!("{} {} {} {} {}", d.as_millis(), d.as_micros(), d.as_nanos(), d.as_secs_f64(), d.as_secs_f32());
    }
    let a = Duration::new(5, 500_000_000);
    let b = Duration::from_millis(750);
    println!("{:?} {:?} {:?} {:?} {:?} {:?}", a + b, a - b, a * 3, 3 * b, a / 4, b / 7);
    println!("{:?} {:?} {:?}", a.checked_add(Duration::MAX), b.checked_sub(a), a.checked_sub(b));
    println!("{:?} {:?} {:?}", Duration::MAX.checked_mul(2), a.checked_div(0), a.checked_div(3));
    println!("{:?} {:?} {:?}", Duration::MAX.saturating_add(a), b.saturating_sub(a), Duration::MAX.saturating_mul(9));
    println!("{:?} {:?} {} {}", a.abs_diff(b), b.abs_diff(a), a > b, a == a);
    println!("{:?} {:?} {:?} {:?}", a.mul_f64(1.5), a.mul_f32(0.1), a.div_f64(3.0), b.div_f32(1.3));
    println!("{} {}", a.div_duration_f64(b), a.div_duration_f32(b));
    for x in [0.0, 1.0, 2.7, 2.7e-9, 1e-20, 0.5e-9, 1.5e-9, 0.999_999_999_9, 123456789.987654321, 1e10, 4503599627370497.5, 0.1, 2.5e-9] {
        println!("{:?} {:?}", Duration::from_secs_f64(x), Duration::from_secs_f32(x as f32));
    }
    for x in [-1.0, f64::NAN, f64::INFINITY, 1e30, -0.0, -1e-30] {
        println!("{:?} {:?}", Duration::try_from_secs_f64(x), Duration::try_from_secs_f32(x as f32).map_err(|e| e.to_string()));
    }
    let mut c = a;
    c += b;
    c -= Duration::from_secs(1);
    c *= 4;
    c /= 3;
    println!("{c:?} {:?} {:?}", [a, b].iter().sum::<Duration>(), [a, b].into_iter().sum::<Duration>());
    println!("{:?} {:?}", Duration::default(), a.max(b));
    println!("{}", message(|| drop(Duration::MAX + Duration::from_nanos(1))));
    println!("{}", message(|| drop(Duration::ZERO - Duration::from_nanos(1))));
    println!("{}", message(|| drop(Duration::MAX * 2)));
    println!("{}", message(|| drop(Duration::MAX / 0)));
    println!("{}", message(|| drop(Duration::from_secs_f64(-1.0))));
    println!("{}", message(|| drop(Duration::from_secs_f32(f32::NAN))));
    println!("{}", message(|| drop(Duration::new(u64::MAX, 1_000_000_000))));

    let start = Instant::now();
    let later = start + Duration::from_secs(2);
    println!("{:?} {:?} {}", later.duration_since(start), later - start, later > start);
    println!("{:?} {:?}", start.checked_duration_since(later), start.saturating_duration_since(later));
    println!("{:?} {:?}", start.duration_since(later), later.checked_duration_since(start));
    println!("{} {}", start.checked_add(Duration::MAX).is_none(), start.checked_add(Duration::from_secs(1)).is_some());
    let mut moved = later - Duration::from_secs(1);
    moved += Duration::from_millis(5);
    moved -= Duration::from_millis(4);
    println!("{:?} {}", moved - start, start.elapsed() < Duration::from_secs(100));
    println!("{:?} {}", UNIX_EPOCH == SystemTime::UNIX_EPOCH, SystemTime::now() > UNIX_EPOCH);
    let day = UNIX_EPOCH + Duration::from_secs(86400);
    println!("{:?} {:?}", day.duration_since(UNIX_EPOCH), UNIX_EPOCH.checked_add(Duration::from_secs(5)).is_some());
    let e = UNIX_EPOCH.duration_since(day).unwrap_err();
    println!("{e} {:?} {e:?}", e.duration());
    println!("{} {}", SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() > 1_600_000_000, day.elapsed().is_ok());
    let mut s = day;
    s += Duration::from_secs(1);
    s -= Duration::from_secs(2);
    println!("{:?} {:?}", s.duration_since(UNIX_EPOCH), day - Duration::from_secs(1) == s);
}
