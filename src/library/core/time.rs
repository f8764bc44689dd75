//! [`Duration`]: a span of time.

use crate::fmt::{self, Write};
use crate::hash::Hash;
use crate::iter::Sum;
use crate::num::niche_types::Nanoseconds;
use crate::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

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
    #[unstable(feature = "duration_constants")]
    pub const SECOND: Duration = Duration::from_secs(1);
    /// The longest.
    pub const MAX: Duration = Duration::new(u64::MAX, NANOS_PER_SEC - 1);

    /// Of seconds and nanoseconds.
    #[track_caller]
    #[must_use]
    pub const fn new(secs: u64, nanos: u32) -> Duration {
        let secs = secs.checked_add((nanos / NANOS_PER_SEC) as u64).expect("overflow in Duration::new");
        Duration { secs, nanos: unsafe { Nanoseconds::new_unchecked(nanos % NANOS_PER_SEC) } }
    }
    /// Of seconds.
    #[must_use]
    pub const fn from_secs(secs: u64) -> Duration {
        Duration::new(secs, 0)
    }
    /// Of milliseconds.
    #[must_use]
    pub const fn from_millis(millis: u64) -> Duration {
        Duration::new(millis / 1000, (millis % 1000) as u32 * 1_000_000)
    }
    /// Of microseconds.
    #[must_use]
    pub const fn from_micros(micros: u64) -> Duration {
        Duration::new(micros / 1_000_000, (micros % 1_000_000) as u32 * 1000)
    }
    /// Of nanoseconds.
    #[must_use]
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration::new(nanos / NANOS_PER_SEC as u64, (nanos % NANOS_PER_SEC as u64) as u32)
    }
    /// Of nanoseconds.
    #[track_caller]
    #[must_use]
    pub const fn from_nanos_u128(nanos: u128) -> Duration {
        let secs = nanos / NANOS_PER_SEC as u128;
        if secs > u64::MAX as u128 {
            panic!("overflow in `Duration::from_nanos_u128`");
        }
        Duration::new(secs as u64, (nanos % NANOS_PER_SEC as u128) as u32)
    }
    /// Of minutes.
    #[track_caller]
    #[must_use]
    pub const fn from_mins(mins: u64) -> Duration {
        Duration::from_secs(mins.checked_mul(60).expect("overflow in Duration::from_mins"))
    }
    /// Of hours.
    #[track_caller]
    #[must_use]
    pub const fn from_hours(hours: u64) -> Duration {
        Duration::from_secs(hours.checked_mul(3600).expect("overflow in Duration::from_hours"))
    }
    /// Of seconds as a float, rounded to nanoseconds.
    #[track_caller]
    #[must_use]
    pub fn from_secs_f64(secs: f64) -> Duration {
        match Duration::try_from_secs_f64(secs) {
            Ok(duration) => duration,
            Err(e) => panic!("{}", e),
        }
    }
    /// Of seconds as a float, rounded to nanoseconds.
    #[track_caller]
    #[must_use]
    pub fn from_secs_f32(secs: f32) -> Duration {
        match Duration::try_from_secs_f32(secs) {
            Ok(duration) => duration,
            Err(e) => panic!("{}", e),
        }
    }
    /// Of seconds as a float, rounded to nanoseconds, if that is possible.
    pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError> {
        Duration::try_from_secs_f64(secs as f64)
    }
    /// Of seconds as a float, rounded to nanoseconds (to the even one between two), if that is possible.
    pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> {
        if secs < 0.0 {
            return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::Negative });
        }
        let bits = secs.to_bits();
        let mantissa = (bits & ((1 << 52) - 1)) | 1 << 52;
        let exponent = (bits >> 52 & 0x7ff) as i32 - 1023;
        if exponent < -31 {
            return Ok(Duration::ZERO);
        }
        if exponent >= 64 {
            return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::OverflowOrNan });
        }
        if exponent >= 52 {
            return Ok(Duration::from_secs(mantissa << (exponent - 52)));
        }
        // The fraction as a fixed-point number with 96 bits after the point.
        let whole = if exponent < 0 { 0 } else { mantissa >> (52 - exponent) };
        let fraction = (mantissa as u128) << (exponent + 44) & ((1 << 96) - 1);
        let exact = fraction * NANOS_PER_SEC as u128;
        let nanos = (exact >> 96) as u32;
        let rest = exact & ((1 << 96) - 1);
        let half = 1 << 95;
        let up = rest > half || (rest == half && nanos % 2 == 1);
        Ok(Duration::new(whole, nanos + up as u32))
    }
    /// Whether it is no time.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.secs == 0 && self.nanos.as_inner() == 0
    }
    /// The whole seconds.
    #[must_use]
    pub const fn as_secs(&self) -> u64 {
        self.secs
    }
    /// What is left of a second, in milliseconds.
    #[must_use]
    pub const fn subsec_millis(&self) -> u32 {
        self.nanos.as_inner() / 1_000_000
    }
    /// What is left of a second, in microseconds.
    #[must_use]
    pub const fn subsec_micros(&self) -> u32 {
        self.nanos.as_inner() / 1000
    }
    /// What is left of a second, in nanoseconds.
    #[must_use]
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos.as_inner()
    }
    /// All of it in milliseconds.
    #[must_use]
    pub const fn as_millis(&self) -> u128 {
        self.secs as u128 * 1000 + self.subsec_millis() as u128
    }
    /// All of it in microseconds.
    #[must_use]
    pub const fn as_micros(&self) -> u128 {
        self.secs as u128 * 1_000_000 + self.subsec_micros() as u128
    }
    /// All of it in nanoseconds.
    #[must_use]
    pub const fn as_nanos(&self) -> u128 {
        self.secs as u128 * NANOS_PER_SEC as u128 + self.subsec_nanos() as u128
    }
    /// All of it in seconds.
    #[must_use]
    pub const fn as_secs_f64(&self) -> f64 {
        self.secs as f64 + self.subsec_nanos() as f64 / 1e9
    }
    /// All of it in seconds.
    #[must_use]
    pub const fn as_secs_f32(&self) -> f32 {
        self.secs as f32 + self.subsec_nanos() as f32 / 1e9
    }
    /// The sum, if it fits.
    #[must_use]
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let nanos = self.subsec_nanos() + rhs.subsec_nanos();
        match self.secs.checked_add(rhs.secs) {
            Some(secs) if nanos < NANOS_PER_SEC => Some(Duration::new(secs, nanos)),
            Some(secs) => match secs.checked_add(1) {
                Some(secs) => Some(Duration::new(secs, nanos - NANOS_PER_SEC)),
                None => None,
            },
            None => None,
        }
    }
    /// The difference, if it is not negative.
    #[must_use]
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let borrows = self.subsec_nanos() < rhs.subsec_nanos();
        match self.secs.checked_sub(rhs.secs) {
            Some(secs) if !borrows => Some(Duration::new(secs, self.subsec_nanos() - rhs.subsec_nanos())),
            Some(secs) if secs > 0 => {
                Some(Duration::new(secs - 1, self.subsec_nanos() + NANOS_PER_SEC - rhs.subsec_nanos()))
            }
            _ => None,
        }
    }
    /// The sum, or the longest time.
    #[must_use]
    pub const fn saturating_add(self, rhs: Duration) -> Duration {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => Duration::MAX,
        }
    }
    /// The difference, or no time.
    #[must_use]
    pub const fn saturating_sub(self, rhs: Duration) -> Duration {
        match self.checked_sub(rhs) {
            Some(difference) => difference,
            None => Duration::ZERO,
        }
    }
    /// How far both are apart.
    #[must_use]
    pub const fn abs_diff(self, other: Duration) -> Duration {
        match self.checked_sub(other) {
            Some(difference) => difference,
            None => other.saturating_sub(self),
        }
    }
    /// So many times.
    #[must_use]
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let nanos = self.subsec_nanos() as u64 * rhs as u64;
        match self.secs.checked_mul(rhs as u64) {
            Some(secs) => match secs.checked_add(nanos / NANOS_PER_SEC as u64) {
                Some(secs) => Some(Duration::new(secs, (nanos % NANOS_PER_SEC as u64) as u32)),
                None => None,
            },
            None => None,
        }
    }
    /// So many times, or the longest time.
    #[must_use]
    pub const fn saturating_mul(self, rhs: u32) -> Duration {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => Duration::MAX,
        }
    }
    /// The part of it, if there is one.
    #[must_use]
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> {
        if rhs == 0 {
            return None;
        }
        let nanos = self.as_nanos() / rhs as u128;
        Some(Duration::new((nanos / NANOS_PER_SEC as u128) as u64, (nanos % NANOS_PER_SEC as u128) as u32))
    }
    /// So many times.
    #[track_caller]
    #[must_use]
    pub fn mul_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(rhs * self.as_secs_f64())
    }
    /// So many times.
    #[track_caller]
    #[must_use]
    pub fn mul_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(rhs * self.as_secs_f32())
    }
    /// The part of it.
    #[track_caller]
    #[must_use]
    pub fn div_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(self.as_secs_f64() / rhs)
    }
    /// The part of it.
    #[track_caller]
    #[must_use]
    pub fn div_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(self.as_secs_f32() / rhs)
    }
    /// How many times as long it is.
    #[must_use]
    pub const fn div_duration_f64(self, rhs: Duration) -> f64 {
        let own = self.secs as f64 * 1e9 + self.subsec_nanos() as f64;
        own / (rhs.secs as f64 * 1e9 + rhs.subsec_nanos() as f64)
    }
    /// How many times as long it is.
    #[must_use]
    pub const fn div_duration_f32(self, rhs: Duration) -> f32 {
        let own = self.secs as f32 * 1e9 + self.subsec_nanos() as f32;
        own / (rhs.secs as f32 * 1e9 + rhs.subsec_nanos() as f32)
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
impl Mul<Duration> for u32 {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: Duration) -> Duration {
        rhs * self
    }
}
impl MulAssign<u32> for Duration {
    #[track_caller]
    fn mul_assign(&mut self, rhs: u32) {
        *self = *self * rhs;
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn div(self, rhs: u32) -> Duration {
        self.checked_div(rhs).expect("divide by zero error when dividing duration by scalar")
    }
}
impl DivAssign<u32> for Duration {
    #[track_caller]
    fn div_assign(&mut self, rhs: u32) {
        *self = *self / rhs;
    }
}
fn total(iter: impl Iterator<Item = Duration>) -> Duration {
    let mut total = Duration::ZERO;
    for duration in iter {
        total = total.checked_add(duration).expect("overflow in iter::sum over durations");
    }
    total
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        total(iter)
    }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration {
        total(iter.copied())
    }
}

/// Seconds as a float that are no duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryFromFloatSecsError {
    kind: TryFromFloatSecsErrorKind,
}
#[derive(Debug, Clone, PartialEq, Eq)]
enum TryFromFloatSecsErrorKind {
    Negative,
    OverflowOrNan,
}
impl fmt::Display for TryFromFloatSecsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            TryFromFloatSecsErrorKind::Negative => "cannot convert float seconds to Duration: value is negative",
            TryFromFloatSecsErrorKind::OverflowOrNan => {
                "cannot convert float seconds to Duration: value is either too big or NaN"
            }
        })
    }
}
impl crate::error::Error for TryFromFloatSecsError {}

impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nanos = self.subsec_nanos();
        let prefix = if f.sign_plus() { "+" } else { "" };
        if self.secs > 0 {
            decimal(f, self.secs, nanos, 100_000_000, prefix, "s")
        } else if nanos >= 1_000_000 {
            decimal(f, (nanos / 1_000_000) as u64, nanos % 1_000_000, 100_000, prefix, "ms")
        } else if nanos >= 1000 {
            decimal(f, (nanos / 1000) as u64, nanos % 1000, 100, prefix, "µs")
        } else {
            decimal(f, nanos as u64, 0, 1, prefix, "ns")
        }
    }
}

/// A number of nine digits after the point at most, without zeros at the end, or with as many as the precision says.
/// `place` is the value of the first digit after the point in `part`.
fn decimal(
    f: &mut fmt::Formatter<'_>,
    whole: u64,
    part: u32,
    place: u32,
    prefix: &str,
    unit: &str,
) -> fmt::Result {
    let wanted = f.precision().map_or(9, |precision| if precision < 9 { precision } else { 9 });
    let mut digits = [b'0'; 9];
    let (mut len, mut rest, mut place) = (0, part, place);
    while rest > 0 && len < wanted {
        digits[len] = b'0' + (rest / place) as u8;
        rest %= place;
        place /= 10;
        len += 1;
    }
    let last_is_odd = if len > 0 { digits[len - 1] % 2 == 1 } else { whole % 2 == 1 };
    let up = rest > 0 && (rest > place * 5 || (rest == place * 5 && last_is_odd));
    let carries = up && round_up(&mut digits[..len]);
    let shown = f.precision().unwrap_or(len);
    let mut body = Decimal { whole: whole as u128 + carries as u128, digits, len, shown, prefix, unit };
    if f.precision().is_some() {
        body.len = wanted;
    }
    body.pad(f)
}

/// One more in the last digit; whether that went beyond the first.
fn round_up(digits: &mut [u8]) -> bool {
    let mut at = digits.len();
    while at > 0 {
        at -= 1;
        if digits[at] < b'9' {
            digits[at] += 1;
            return false;
        }
        digits[at] = b'0';
    }
    true
}

/// A number ready to be written.
struct Decimal<'a> {
    whole: u128,
    digits: [u8; 9],
    /// How many of the digits count.
    len: usize,
    /// How many are shown; the others are zeros.
    shown: usize,
    prefix: &'a str,
    unit: &'a str,
}
impl Decimal<'_> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.prefix)?;
        fmt::Display::fmt(&self.whole, &mut fmt::Formatter::new(f, fmt::FormattingOptions::new()))?;
        if self.shown > 0 {
            f.write_str(".")?;
            f.write_str(unsafe { crate::str::from_utf8_unchecked(&self.digits[..self.len]) })?;
            let mut i = self.len;
            while i < self.shown {
                f.write_str("0")?;
                i += 1;
            }
        }
        f.write_str(self.unit)
    }
    /// As wide as the formatter wants it, on the left if it does not say where.
    fn pad(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let point = if self.shown > 0 { 1 + self.shown } else { 0 };
        let width = self.prefix.len()
            + self.whole.checked_ilog10().unwrap_or(0) as usize
            + 1
            + point
            + self.unit.chars().count();
        let missing = f.width().unwrap_or(0).saturating_sub(width);
        let before = match f.align() {
            None | Some(fmt::Alignment::Left) => 0,
            Some(fmt::Alignment::Right) => missing,
            Some(fmt::Alignment::Center) => missing / 2,
        };
        fill(f, before)?;
        self.write(f)?;
        fill(f, missing - before)
    }
}
fn fill(f: &mut fmt::Formatter<'_>, count: usize) -> fmt::Result {
    let mut i = 0;
    while i < count {
        let c = f.fill();
        f.write_char(c)?;
        i += 1;
    }
    Ok(())
}
