//! What becomes a `Box`, and what a `Box` of anything may turn out to be.

use super::Box;
use crate::borrow::Cow;
use crate::string::String;
use crate::vec::Vec;
use core::any::Any;
use core::error::Error;
use core::fmt;
use core::pin::Pin;

impl<T> From<T> for Box<T> {
    fn from(t: T) -> Box<T> {
        Box::new(t)
    }
}
impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {
    fn from(boxed: Box<T>) -> Pin<Box<T>> {
        Box::into_pin(boxed)
    }
}
impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(slice: &[T]) -> Box<[T]> {
        crate::slice::to_vec(slice).into_boxed_slice()
    }
}
impl From<&str> for Box<str> {
    fn from(s: &str) -> Box<str> {
        unsafe { crate::str::from_boxed_utf8_unchecked(Box::from(s.as_bytes())) }
    }
}
impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(slice: &mut [T]) -> Box<[T]> {
        Box::from(&*slice)
    }
}
impl From<&mut str> for Box<str> {
    fn from(s: &mut str) -> Box<str> {
        Box::from(&*s)
    }
}
impl<T: Clone> From<Cow<'_, [T]>> for Box<[T]> {
    fn from(cow: Cow<'_, [T]>) -> Box<[T]> {
        match cow {
            Cow::Borrowed(slice) => Box::from(slice),
            Cow::Owned(slice) => slice.into_boxed_slice(),
        }
    }
}
impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
    fn try_from(boxed: Box<[T]>) -> Result<Box<[T; N]>, Box<[T]>> {
        if boxed.len() == N { Ok(unsafe { Box::from_raw(Box::into_raw(boxed) as *mut [T; N]) }) } else { Err(boxed) }
    }
}
impl From<Cow<'_, str>> for Box<str> {
    fn from(cow: Cow<'_, str>) -> Box<str> {
        match cow {
            Cow::Borrowed(s) => Box::from(s),
            Cow::Owned(s) => Box::from(s),
        }
    }
}
impl From<Box<str>> for Box<[u8]> {
    fn from(s: Box<str>) -> Box<[u8]> {
        unsafe { Box::from_raw(Box::into_raw(s) as *mut [u8]) }
    }
}
impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(array: [T; N]) -> Box<[T]> {
        Box::new(array)
    }
}
impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> {
    type Error = Vec<T>;
    fn try_from(vec: Vec<T>) -> Result<Box<[T; N]>, Vec<T>> {
        if vec.len() != N {
            return Err(vec);
        }
        let raw = Box::into_raw(vec.into_boxed_slice());
        Ok(unsafe { Box::from_raw(raw as *mut [T; N]) })
    }
}

impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(err: E) -> Box<dyn Error + 'a> {
        Box::new(err)
    }
}
impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: E) -> Box<dyn Error + Send + Sync + 'a> {
        Box::new(err)
    }
}

/// An error that is only a text.
struct StringError(String);

impl Error for StringError {}
impl fmt::Display for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl fmt::Debug for StringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'a> From<String> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: String) -> Box<dyn Error + Send + Sync + 'a> {
        Box::new(StringError(err))
    }
}
impl<'a> From<String> for Box<dyn Error + 'a> {
    fn from(err: String) -> Box<dyn Error + 'a> {
        Box::new(StringError(err))
    }
}
impl<'a, 'b> From<&'b str> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: &'b str) -> Box<dyn Error + Send + Sync + 'a> {
        From::from(String::from(err))
    }
}
impl<'a, 'b> From<&'b str> for Box<dyn Error + 'a> {
    fn from(err: &'b str) -> Box<dyn Error + 'a> {
        From::from(String::from(err))
    }
}
impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + 'a> {
    fn from(err: Cow<'b, str>) -> Box<dyn Error + 'a> {
        From::from(err.into_owned())
    }
}

impl<'a, 'b> From<Cow<'b, str>> for Box<dyn Error + Send + Sync + 'a> {
    fn from(err: Cow<'b, str>) -> Box<dyn Error + Send + Sync + 'a> {
        From::from(err.into_owned())
    }
}

macro_rules! downcasts {
    ($trait:path: $($t:ty)*) => {$(
        impl Box<$t> {
            /// As a `T`, if it is one.
            pub fn downcast<T: $trait + 'static>(self) -> Result<Box<T>, Self> {
                if self.is::<T>() { Ok(unsafe { self.downcast_unchecked::<T>() }) } else { Err(self) }
            }
            /// As a `T`, which it must be.
            pub unsafe fn downcast_unchecked<T: $trait + 'static>(self) -> Box<T> {
                unsafe { Box::from_raw(Box::into_raw(self) as *mut T) }
            }
        }
    )*};
}
downcasts! { Any: dyn Any dyn Any + Send dyn Any + Send + Sync }

/// Errors: the inherent impls are on the object types, as in the real library.
macro_rules! error_downcasts {
    ($($t:ty)*) => {$(
        impl $t {
            /// As a `T`, if it is one.
            #[rustc_allow_incoherent_impl]
            pub fn downcast<T: Error + 'static>(self: Box<Self>) -> Result<Box<T>, Box<$t>> {
                if self.is::<T>() { Ok(unsafe { Box::from_raw(Box::into_raw(self) as *mut T) }) } else { Err(self) }
            }
        }
    )*};
}
error_downcasts! { dyn Error dyn Error + Send dyn Error + Send + Sync }
