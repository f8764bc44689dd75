//! Errors of input and output.

use crate::boxed::Box;
use crate::error;
use crate::fmt;
use crate::marker::PhantomData;
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::ptr::NonNull;

pub use super::kind::ErrorKind;

/// A result of input or output.
pub type Result<T> = crate::result::Result<T, Error>;

/// What went wrong: one word, like in the real library. The lowest two bits say what it is: 0 a message, 1 a boxed error, 2 a
/// number of the operating system, 3 a kind.
pub struct Error {
    repr: NonNull<()>,
    marker: PhantomData<Box<Custom>>,
}

/// An error with a value of its own.
struct Custom {
    error: Box<dyn error::Error + Send + Sync>,
    kind: ErrorKind,
}

/// An error with a text that is always there.
pub(crate) struct SimpleMessage {
    pub(crate) kind: ErrorKind,
    pub(crate) message: &'static str,
}

pub(super) static UNEXPECTED_EOF: SimpleMessage =
    SimpleMessage { kind: ErrorKind::UnexpectedEof, message: "failed to fill whole buffer" };
pub(super) static WRITE_ALL_EOF: SimpleMessage =
    SimpleMessage { kind: ErrorKind::WriteZero, message: "failed to write whole buffer" };
pub(super) static WRITE_BUFFERED_EOF: SimpleMessage =
    SimpleMessage { kind: ErrorKind::WriteZero, message: "failed to write the buffered data" };
pub(super) static INVALID_UTF8: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidData, message: "stream did not contain valid UTF-8" };
pub(super) static NEGATIVE_SEEK: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "invalid seek to a negative or overflowing position" };
pub(crate) static CURSOR_TOO_LONG: SimpleMessage =
    SimpleMessage { kind: ErrorKind::InvalidInput, message: "cursor position exceeds maximum possible vector length" };
pub(crate) static UNSUPPORTED_PLATFORM: SimpleMessage =
    SimpleMessage { kind: ErrorKind::Unsupported, message: "operation not supported on this platform" };

impl Error {
    /// Of a kind, with a value of its own.
    pub fn new<E: Into<Box<dyn error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        let custom = Box::into_raw(Box::new(Custom { error: error.into(), kind }));
        Error::of((custom as *mut u8).wrapping_add(1) as *mut ())
    }
    /// Of no particular kind.
    pub fn other<E: Into<Box<dyn error::Error + Send + Sync>>>(error: E) -> Error {
        Error::new(ErrorKind::Other, error)
    }
    pub(crate) fn from_static_message(message: &'static SimpleMessage) -> Error {
        Error::of(message as *const SimpleMessage as *mut ())
    }
    fn of(repr: *mut ()) -> Error {
        Error { repr: unsafe { NonNull::new_unchecked(repr) }, marker: PhantomData }
    }
    /// Of the last number that the operating system gave.
    #[must_use]
    pub fn last_os_error() -> Error {
        Error::from_raw_os_error(0)
    }
    /// Of a number of the operating system.
    #[must_use]
    pub fn from_raw_os_error(code: i32) -> Error {
        Error::of((((code as u32 as usize) << 32) | 2) as *mut ())
    }
    /// The number of the operating system, if it came with one.
    #[must_use]
    pub fn raw_os_error(&self) -> Option<i32> {
        if self.tag() == 2 { Some((self.repr.as_ptr() as usize >> 32) as i32) } else { None }
    }
    fn tag(&self) -> usize {
        self.repr.as_ptr() as usize & 3
    }
    fn custom(&self) -> *mut Custom {
        (self.repr.as_ptr() as *mut u8).wrapping_sub(1) as *mut Custom
    }
    fn simple_message(&self) -> &'static SimpleMessage {
        unsafe { &*(self.repr.as_ptr() as *const SimpleMessage) }
    }
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        let number = self.repr.as_ptr() as usize >> 32;
        match self.tag() {
            0 => self.simple_message().kind,
            1 => unsafe { (*self.custom()).kind },
            2 => ErrorKind::of_os_error(number as i32),
            _ => ErrorKind::from_number(number),
        }
    }
    /// The value of its own.
    #[must_use]
    pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        if self.tag() == 1 { Some(unsafe { &*(*self.custom()).error }) } else { None }
    }
    /// The value of its own, to change it.
    #[must_use]
    pub fn get_mut(&mut self) -> Option<&mut (dyn error::Error + Send + Sync + 'static)> {
        if self.tag() == 1 { Some(unsafe { &mut *(*self.custom()).error }) } else { None }
    }
    /// The value of its own.
    #[must_use]
    pub fn into_inner(self) -> Option<Box<dyn error::Error + Send + Sync>> {
        if self.tag() != 1 {
            return None;
        }
        let custom = unsafe { Box::from_raw(self.custom()) };
        crate::mem::forget(self);
        Some(custom.error)
    }
    /// The value of its own as an `E`, if it is one.
    pub fn downcast<E: error::Error + Send + Sync + 'static>(self) -> crate::result::Result<E, Error> {
        let is_one = match self.get_ref() {
            Some(error) => error.is::<E>(),
            None => false,
        };
        if !is_one {
            return Err(self);
        }
        let custom = unsafe { Box::from_raw(self.custom()) };
        crate::mem::forget(self);
        // The memory of `custom` stays until the value is out of its own.
        let error = custom.error;
        Ok(*unsafe { Box::from_raw(Box::into_raw(error) as *mut E) })
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error::of((((kind as usize) << 32) | 3) as *mut ())
    }
}
impl Drop for Error {
    fn drop(&mut self) {
        if self.tag() == 1 {
            unsafe { drop(Box::from_raw(self.custom())) };
        }
    }
}
unsafe impl Send for Error {}
unsafe impl Sync for Error {}
impl !UnwindSafe for Error {}
impl !RefUnwindSafe for Error {}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tag() {
            0 => {
                let message = self.simple_message();
                f.debug_struct("Error").field("kind", &message.kind).field("message", &message.message).finish()
            }
            1 => {
                let custom = unsafe { &*self.custom() };
                f.debug_struct("Custom").field("kind", &custom.kind).field("error", &custom.error).finish()
            }
            2 => {
                let code = self.raw_os_error().unwrap_or(0);
                f.debug_struct("Os")
                    .field("code", &code)
                    .field("kind", &self.kind())
                    .field("message", &super::kind::os_message(code))
                    .finish()
            }
            _ => f.debug_tuple("Kind").field(&self.kind()).finish(),
        }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tag() {
            0 => fmt::Display::fmt(self.simple_message().message, f),
            1 => fmt::Display::fmt(unsafe { &(*self.custom()).error }, f),
            2 => {
                let code = self.raw_os_error().unwrap_or(0);
                write!(f, "{} (os error {code})", super::kind::os_message(code))
            }
            _ => f.write_str(self.kind().description()),
        }
    }
}
impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.get_ref()?.source()
    }
}
impl From<alloc_crate::collections::TryReserveError> for Error {
    fn from(_: alloc_crate::collections::TryReserveError) -> Error {
        ErrorKind::OutOfMemory.into()
    }
}
impl From<crate::ffi::NulError> for Error {
    fn from(_: crate::ffi::NulError) -> Error {
        static NUL: SimpleMessage =
            SimpleMessage { kind: ErrorKind::InvalidInput, message: "data provided contains a nul byte" };
        Error::from_static_message(&NUL)
    }
}
