//! Time: a virtual clock that moves when the program sleeps, and a little when it is read.

pub use core::time::{Duration, TryFromFloatSecsError};

use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Add, AddAssign, Sub, SubAssign};

/// How much the clock shows when the program begins.
const START: Duration = Duration::from_secs(1000);

/// A moment.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Duration);

impl Instant {
    /// Now.
    #[must_use]
    pub fn now() -> Instant {
        Instant(START + Duration::from_nanos(intrinsics::clock()))
    }
    /// The time since an earlier moment.
    #[must_use]
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
    /// The time since an earlier moment, if it is one.
    #[must_use]
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.0.checked_sub(earlier.0)
    }
    /// The time since an earlier moment, or none.
    #[must_use]
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
    /// The time since then.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        Instant::now().duration_since(*self)
    }
    /// So much later, if that can be said.
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        Some(Instant(in_range(self.0.checked_add(duration)?)?))
    }
    /// So much earlier, if that can be said.
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        Some(Instant(self.0.checked_sub(duration)?))
    }
}

/// The operating system counts seconds with a sign.
fn in_range(time: Duration) -> Option<Duration> {
    if time.as_secs() <= i64::MAX as u64 { Some(time) } else { None }
}

impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, other: Instant) -> Duration {
        self.duration_since(other)
    }
}
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Instant").field("tv_sec", &self.0.as_secs()).field("tv_nsec", &self.0.subsec_nanos()).finish()
    }
}

/// A moment of the calendar: the clock begins at the start of 2026.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemTime(Duration);

/// The moment from which the calendar's time is counted.
pub const UNIX_EPOCH: SystemTime = SystemTime::UNIX_EPOCH;

impl SystemTime {
    /// The moment from which it is counted.
    pub const UNIX_EPOCH: SystemTime = SystemTime(Duration::from_secs(BEFORE_EPOCH));

    /// Now.
    #[must_use]
    pub fn now() -> SystemTime {
        SystemTime(Duration::from_secs(BEFORE_EPOCH + START_OF_2026) + Instant::now().0 - START)
    }
    /// The time since an earlier moment; an error if it is a later one.
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {
        match self.0.checked_sub(earlier.0) {
            Some(time) => Ok(time),
            None => Err(SystemTimeError(earlier.0 - self.0)),
        }
    }
    /// The time since then.
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
        SystemTime::now().duration_since(*self)
    }
    /// So much later, if that can be said.
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {
        Some(SystemTime(in_range(self.0.checked_add(duration)?)?))
    }
    /// So much earlier, if that can be said.
    pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> {
        Some(SystemTime(self.0.checked_sub(duration)?))
    }
}
/// Moments are counted from this many seconds before the epoch, so that there are some before it.
const BEFORE_EPOCH: u64 = 1 << 40;
const START_OF_2026: u64 = 1_767_225_600;

impl fmt::Debug for SystemTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemTime")
            .field("tv_sec", &(self.0.as_secs() as i64 - BEFORE_EPOCH as i64))
            .field("tv_nsec", &self.0.subsec_nanos())
            .finish()
    }
}

/// A moment was later than it should be.
#[derive(Clone, Debug)]
pub struct SystemTimeError(Duration);
impl SystemTimeError {
    /// How much.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.0
    }
}
impl Error for SystemTimeError {}
impl fmt::Display for SystemTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("second time provided was later than self")
    }
}

macro_rules! moved_by_durations {
    ($($name:ident $what:literal;)*) => {$(
        impl Add<Duration> for $name {
            type Output = $name;
            fn add(self, other: Duration) -> $name {
                self.checked_add(other).expect(concat!("overflow when adding duration to ", $what))
            }
        }
        impl AddAssign<Duration> for $name {
            fn add_assign(&mut self, other: Duration) {
                *self = *self + other;
            }
        }
        impl Sub<Duration> for $name {
            type Output = $name;
            fn sub(self, other: Duration) -> $name {
                self.checked_sub(other).expect(concat!("overflow when subtracting duration from ", $what))
            }
        }
        impl SubAssign<Duration> for $name {
            fn sub_assign(&mut self, other: Duration) {
                *self = *self - other;
            }
        }
    )*};
}
moved_by_durations! { Instant "instant"; SystemTime "instant"; }
