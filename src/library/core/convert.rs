//! Conversions between types.

mod num;

use crate::cmp::Ordering;
use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};

/// The value itself.
pub const fn identity<T>(x: T) -> T {
    x
}

/// A cheap conversion from reference to reference.
pub trait AsRef<T: ?Sized> {
    /// The other reference.
    fn as_ref(&self) -> &T;
}

/// A cheap conversion from mutable reference to mutable reference.
pub trait AsMut<T: ?Sized> {
    /// The other reference.
    fn as_mut(&mut self) -> &mut T;
}

/// Converts into `T`; implement [`From`] instead.
pub trait Into<T>: Sized {
    /// The converted value.
    #[must_use]
    fn into(self) -> T;
}

/// Converts from `T`.
#[lang = "From"]
pub trait From<T>: Sized {
    /// The converted value.
    #[lang = "from"]
    #[must_use]
    fn from(value: T) -> Self;
}

/// Converts into `T` if it fits.
pub trait TryInto<T>: Sized {
    /// Why it does not.
    type Error;
    /// The converted value.
    fn try_into(self) -> Result<T, Self::Error>;
}

/// Converts from `T` if it fits.
pub trait TryFrom<T>: Sized {
    /// Why it does not.
    type Error;
    /// The converted value.
    fn try_from(value: T) -> Result<Self, Self::Error>;
}

impl<T: ?Sized, U: ?Sized> AsRef<U> for &T
where
    T: AsRef<U>,
{
    fn as_ref(&self) -> &U {
        (**self).as_ref()
    }
}
impl<T: ?Sized, U: ?Sized> AsRef<U> for &mut T
where
    T: AsRef<U>,
{
    fn as_ref(&self) -> &U {
        (**self).as_ref()
    }
}
impl<T: ?Sized, U: ?Sized> AsMut<U> for &mut T
where
    T: AsMut<U>,
{
    fn as_mut(&mut self) -> &mut U {
        (**self).as_mut()
    }
}
impl<T, U> Into<U> for T
where
    U: From<T>,
{
    #[track_caller]
    fn into(self) -> U {
        U::from(self)
    }
}
impl<T> From<T> for T {
    fn from(t: T) -> T {
        t
    }
}
impl<T, U> TryInto<U> for T
where
    U: TryFrom<T>,
{
    type Error = U::Error;
    fn try_into(self) -> Result<U, U::Error> {
        U::try_from(self)
    }
}
impl<T, U> TryFrom<U> for T
where
    U: Into<T>,
{
    type Error = Infallible;
    fn try_from(value: U) -> Result<Self, Infallible> {
        Ok(U::into(value))
    }
}
impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl AsRef<str> for str {
    fn as_ref(&self) -> &str {
        self
    }
}
impl AsMut<str> for str {
    fn as_mut(&mut self) -> &mut str {
        self
    }
}
impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

/// The error that never happens.
#[derive(Copy)]
pub enum Infallible {}

impl Clone for Infallible {
    fn clone(&self) -> Infallible {
        match *self {}
    }
}
impl fmt::Debug for Infallible {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
impl fmt::Display for Infallible {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
impl Error for Infallible {}
impl PartialEq for Infallible {
    fn eq(&self, _: &Infallible) -> bool {
        match *self {}
    }
}
impl Eq for Infallible {}
impl PartialOrd for Infallible {
    fn partial_cmp(&self, _: &Infallible) -> Option<Ordering> {
        match *self {}
    }
}
impl Ord for Infallible {
    fn cmp(&self, _: &Infallible) -> Ordering {
        match *self {}
    }
}
impl Hash for Infallible {
    fn hash<H: Hasher>(&self, _: &mut H) {
        match *self {}
    }
}
