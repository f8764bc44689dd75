//! Durations and moments: arithmetic, rounding, and how they are shown.
#![allow(warnings)]
use std::time::*;

fn durations() {
    println!("{:?} {:?}", Duration::from_millis(1500), Duration::from_nanos(1_000_001));
    println!("{:?} {:?} {:?}", Duration::ZERO, Duration::MAX, Duration::from_micros(15));
    println!(
        "{:.1?} {:>12?} {:010.3?} {:?}",
        Duration::from_secs_f64(2.345),
        Duration::from_millis(5),
        Duration::from_millis(1),
        Duration::from_secs(60)
    );
    println!(
        "{:?} {:?} {:?}",
        Duration::from_secs(5).checked_sub(Duration::from_secs(6)),
        Duration::from_secs(1) / 3,
        Duration::from_secs(2) * 3
    );
    println!(
        "{:?} {:?} {}",
        Duration::from_secs(1).saturating_sub(Duration::from_secs(2)),
        Duration::new(1, 1_500_000_000),
        Duration::from_millis(1234).as_secs_f64()
    );
    println!(
        "{:?} {:?} {:?}",
        Duration::from_millis(1234).subsec_millis(),
        Duration::from_millis(1234).as_micros(),
        Duration::try_from_secs_f64(-1.0)
    );
    println!(
        "{} {}",
        Duration::try_from_secs_f64(-1.0).unwrap_err(),
        Duration::try_from_secs_f32(f32::NAN).unwrap_err()
    );
    println!("{:?} {:?}", Duration::from_secs(3).mul_f64(1.5), Duration::from_secs(3).div_f32(2.0));
    println!(
        "{:?} {:?} {:?}",
        Duration::from_secs(10).abs_diff(Duration::from_secs(12)),
        Duration::from_mins(2),
        Duration::from_hours(1)
    );
    println!(
        "{:?} {:?}",
        [Duration::from_secs(1), Duration::from_millis(500)].iter().sum::<Duration>(),
        Duration::from_secs(1).div_duration_f64(Duration::from_secs(4))
    );
    println!("{:?}", Duration::from_secs_f32(0.1));
    println!("{:?} {:?}", Duration::from_secs_f64(1e-10), Duration::from_secs_f64(0.5e-9));
    println!("{:?}", Duration::from_secs_f32(2.7));
}

fn moments() {
    let i = Instant::now();
    println!("{:?}", i.elapsed() < Duration::from_secs(5));
    println!("{:?} {:?}", i.checked_duration_since(i), i - i);
    println!("{}", (i + Duration::from_secs(1)).duration_since(i).as_secs());
    println!(
        "{:?} {:?}",
        UNIX_EPOCH.duration_since(UNIX_EPOCH),
        SystemTime::UNIX_EPOCH
            .duration_since(UNIX_EPOCH + Duration::from_secs(1))
            .map_err(|e| (e.duration(), e.to_string()))
    );
    println!("{:?}", UNIX_EPOCH + Duration::from_millis(1500));
}

fn main() {
    durations();
    moments();
}
