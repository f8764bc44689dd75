//! [`Duration`]: a span of time.

use crate::fmt;
use crate::hash::Hash;
use crate::iter::Sum;
use crate::num::niche_types::Nanoseconds;
use crate::ops::{Add, AddAssign, Div, Mul, Sub, SubAssign};

const NANOS_PER_SEC: u32 = 1_000_000_000;

/// A span of time in nanoseconds.
#[derive(Clone, Copy)]
pub struct Duration {
    secs: u64,
    nanos: Nanoseconds,
}

impl Duration {
    /// No time.
    pub const ZERO: Duration = Duration::from_nanos(0);
    /// One second.
    pub const SECOND: Duration = Duration::from_secs(1);
    /// The longest.
    pub const MAX: Duration = Duration::new(u64::MAX, NANOS_PER_SEC - 1);

    /// Of seconds and nanoseconds.
    #[track_caller]
    pub const fn new(secs: u64, nanos: u32) -> Duration {
        match secs.checked_add((nanos / NANOS_PER_SEC) as u64) {
            Some(secs) => {
                Duration { secs, nanos: unsafe { Nanoseconds::new_unchecked(nanos % NANOS_PER_SEC) } }
            }
            None => panic!("overflow in Duration::new"),
        }
    }
    /// Of seconds.
    pub const fn from_secs(secs: u64) -> Duration {
        Duration::new(secs, 0)
    }
    /// Of milliseconds.
    pub const fn from_millis(millis: u64) -> Duration {
        Duration::new(millis / 1000, (millis % 1000) as u32 * 1_000_000)
    }
    /// Of microseconds.
    pub const fn from_micros(micros: u64) -> Duration {
        Duration::new(micros / 1_000_000, (micros % 1_000_000) as u32 * 1000)
    }
    /// Of nanoseconds.
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration::new(nanos / NANOS_PER_SEC as u64, (nanos % NANOS_PER_SEC as u64) as u32)
    }
    /// Of seconds as a float.
    #[track_caller]
    pub fn from_secs_f64(secs: f64) -> Duration {
        if secs < 0.0 {
            panic!("cannot convert float seconds to Duration: value is negative");
        }
        Duration::from_nanos((secs * 1e9).round_ties_even() as u64)
    }
    /// Of seconds as a float.
    #[track_caller]
    pub fn from_secs_f32(secs: f32) -> Duration {
        Duration::from_secs_f64(secs as f64)
    }
    /// Whether it is no time.
    pub const fn is_zero(&self) -> bool {
        self.secs == 0 && self.nanos.as_inner() == 0
    }
    /// The whole seconds.
    pub const fn as_secs(&self) -> u64 {
        self.secs
    }
    /// What is left of a second, in milliseconds.
    pub const fn subsec_millis(&self) -> u32 {
        self.nanos.as_inner() / 1_000_000
    }
    /// What is left of a second, in microseconds.
    pub const fn subsec_micros(&self) -> u32 {
        self.nanos.as_inner() / 1000
    }
    /// What is left of a second, in nanoseconds.
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos.as_inner()
    }
    /// All of it in milliseconds.
    pub const fn as_millis(&self) -> u128 {
        self.secs as u128 * 1000 + self.subsec_millis() as u128
    }
    /// All of it in microseconds.
    pub const fn as_micros(&self) -> u128 {
        self.secs as u128 * 1_000_000 + self.subsec_micros() as u128
    }
    /// All of it in nanoseconds.
    pub const fn as_nanos(&self) -> u128 {
        self.secs as u128 * NANOS_PER_SEC as u128 + self.subsec_nanos() as u128
    }
    /// All of it in seconds.
    pub fn as_secs_f64(&self) -> f64 {
        self.secs as f64 + self.subsec_nanos() as f64 / 1e9
    }
    /// All of it in seconds.
    pub fn as_secs_f32(&self) -> f32 {
        self.secs as f32 + self.subsec_nanos() as f32 / 1e9
    }
    /// The sum, if it fits.
    pub fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let secs = self.secs.checked_add(rhs.secs)?;
        let nanos = self.subsec_nanos() + rhs.subsec_nanos();
        let secs = if nanos >= NANOS_PER_SEC { secs.checked_add(1)? } else { secs };
        Some(Duration::new(secs, nanos % NANOS_PER_SEC))
    }
    /// The difference, if it is not negative.
    pub fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let secs = self.secs.checked_sub(rhs.secs)?;
        if self.subsec_nanos() >= rhs.subsec_nanos() {
            Some(Duration::new(secs, self.subsec_nanos() - rhs.subsec_nanos()))
        } else {
            Some(Duration::new(secs.checked_sub(1)?, self.subsec_nanos() + NANOS_PER_SEC - rhs.subsec_nanos()))
        }
    }
    /// The difference, or no time.
    pub fn saturating_sub(self, rhs: Duration) -> Duration {
        self.checked_sub(rhs).unwrap_or(Duration::ZERO)
    }
    /// So many times.
    pub fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let nanos = self.subsec_nanos() as u64 * rhs as u64;
        let secs = self.secs.checked_mul(rhs as u64)?.checked_add(nanos / NANOS_PER_SEC as u64)?;
        Some(Duration::new(secs, (nanos % NANOS_PER_SEC as u64) as u32))
    }
    /// So many times.
    pub fn mul_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(rhs * self.as_secs_f64())
    }
}

impl PartialEq for Duration {
    fn eq(&self, other: &Duration) -> bool {
        self.secs == other.secs && self.subsec_nanos() == other.subsec_nanos()
    }
}
impl Eq for Duration {}
impl PartialOrd for Duration {
    fn partial_cmp(&self, other: &Duration) -> Option<crate::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Duration {
    fn cmp(&self, other: &Duration) -> crate::cmp::Ordering {
        self.as_nanos().cmp(&other.as_nanos())
    }
}
impl Default for Duration {
    fn default() -> Duration {
        Duration::ZERO
    }
}
impl crate::hash::Hash for Duration {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        self.secs.hash(state);
        self.subsec_nanos().hash(state);
    }
}
impl Add for Duration {
    type Output = Duration;
    #[track_caller]
    fn add(self, rhs: Duration) -> Duration {
        self.checked_add(rhs).expect("overflow when adding durations")
    }
}
impl AddAssign for Duration {
    #[track_caller]
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs;
    }
}
impl Sub for Duration {
    type Output = Duration;
    #[track_caller]
    fn sub(self, rhs: Duration) -> Duration {
        self.checked_sub(rhs).expect("overflow when subtracting durations")
    }
}
impl SubAssign for Duration {
    #[track_caller]
    fn sub_assign(&mut self, rhs: Duration) {
        *self = *self - rhs;
    }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: u32) -> Duration {
        self.checked_mul(rhs).expect("overflow when multiplying duration by scalar")
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn div(self, rhs: u32) -> Duration {
        if rhs == 0 {
            panic!("divide by zero error when dividing duration by scalar");
        }
        let nanos = self.as_nanos() / rhs as u128;
        Duration::new((nanos / NANOS_PER_SEC as u128) as u64, (nanos % NANOS_PER_SEC as u128) as u32)
    }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        let mut total = Duration::ZERO;
        for duration in iter {
            total = total + duration;
        }
        total
    }
}

impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nanos = self.subsec_nanos();
        if self.secs > 0 {
            decimal(f, self.secs, nanos, 9, "s")
        } else if nanos >= 1_000_000 {
            decimal(f, (nanos / 1_000_000) as u64, nanos % 1_000_000, 6, "ms")
        } else if nanos >= 1000 {
            decimal(f, (nanos / 1000) as u64, nanos % 1000, 3, "µs")
        } else {
            decimal(f, nanos as u64, 0, 0, "ns")
        }
    }
}

/// A number with `places` digits after the point, without zeros at the end, or with as many as the precision says.
fn decimal(f: &mut fmt::Formatter<'_>, mut whole: u64, mut part: u32, places: usize, unit: &str) -> fmt::Result {
    let mut digits = [b'0'; 9];
    let mut len = places;
    if let Some(precision) = f.precision() {
        if precision < places {
            let mut scale = 1;
            let mut i = precision;
            while i < places {
                scale *= 10;
                i += 1;
            }
            let rest = part % scale;
            part -= rest;
            if rest * 2 > scale || (rest * 2 == scale && (part / scale) % 2 == 1) {
                part += scale;
            }
            let mut limit = 1;
            let mut i = 0;
            while i < places {
                limit *= 10;
                i += 1;
            }
            if part >= limit {
                part -= limit;
                whole += 1;
            }
            len = precision;
        }
    }
    let mut i = places;
    while i > 0 {
        i -= 1;
        digits[i] = b'0' + (part % 10) as u8;
        part /= 10;
    }
    if f.precision().is_none() {
        while len > 0 && digits[len - 1] == b'0' {
            len -= 1;
        }
    }
    if f.sign_plus() {
        f.write_str("+")?;
    }
    fmt::Display::fmt(&whole, &mut fmt::Formatter::new(f, fmt::FormattingOptions::new()))?;
    let wanted = f.precision().unwrap_or(len);
    if wanted > 0 {
        f.write_str(".")?;
        f.write_str(unsafe { crate::str::from_utf8_unchecked(&digits[..len]) })?;
        let mut i = len;
        while i < wanted {
            f.write_str("0")?;
            i += 1;
        }
    }
    f.write_str(unit)
}
