//! Errors of input and output.

use crate::boxed::Box;
use crate::error;
use crate::fmt;
use crate::marker::PhantomData;
use crate::ptr::NonNull;
use crate::string::String;

/// A result of input or output.
pub type Result<T> = crate::result::Result<T, Error>;

/// What went wrong: one word, like in the real library. The lowest two bits say what it is: 3 a kind, 1 a boxed error.
pub struct Error {
    repr: NonNull<()>,
    marker: PhantomData<Box<Custom>>,
}

/// An error with a value of its own.
struct Custom {
    error: Box<dyn error::Error + Send + Sync>,
    kind: ErrorKind,
}

macro_rules! kinds {
    ($($name:ident $text:literal;)*) => {
        /// What kind of thing went wrong.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub enum ErrorKind {
            $(
                #[doc = $text]
                $name,
            )*
        }

        impl ErrorKind {
            fn description(&self) -> &'static str {
                match *self {
                    $(ErrorKind::$name => $text,)*
                }
            }
            fn from_number(number: usize) -> ErrorKind {
                $(
                    if number == ErrorKind::$name as usize {
                        return ErrorKind::$name;
                    }
                )*
                ErrorKind::Other
            }
        }
    };
}
kinds! {
    NotFound "entity not found";
    PermissionDenied "permission denied";
    ConnectionRefused "connection refused";
    ConnectionReset "connection reset";
    ConnectionAborted "connection aborted";
    NotConnected "not connected";
    AddrInUse "address in use";
    AddrNotAvailable "address not available";
    BrokenPipe "broken pipe";
    AlreadyExists "entity already exists";
    WouldBlock "operation would block";
    InvalidInput "invalid input parameter";
    InvalidData "invalid data";
    TimedOut "timed out";
    WriteZero "write zero";
    Interrupted "operation interrupted";
    Unsupported "unsupported";
    UnexpectedEof "unexpected end of file";
    OutOfMemory "out of memory";
    Other "other error";
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.description())
    }
}

impl Error {
    /// Of a kind, with a value of its own.
    pub fn new<E: Into<Box<dyn error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        let custom = Box::into_raw(Box::new(Custom { error: error.into(), kind }));
        let tagged = (custom as *mut u8).wrapping_add(1);
        Error { repr: unsafe { NonNull::new_unchecked(tagged as *mut ()) }, marker: PhantomData }
    }
    /// Of no particular kind.
    pub fn other<E: Into<Box<dyn error::Error + Send + Sync>>>(error: E) -> Error {
        Error::new(ErrorKind::Other, error)
    }
    fn tag(&self) -> usize {
        self.repr.as_ptr() as usize & 3
    }
    fn custom(&self) -> *mut Custom {
        (self.repr.as_ptr() as *mut u8).wrapping_sub(1) as *mut Custom
    }
    /// Its kind.
    pub fn kind(&self) -> ErrorKind {
        if self.tag() == 1 {
            unsafe { (*self.custom()).kind }
        } else {
            ErrorKind::from_number(self.repr.as_ptr() as usize >> 32)
        }
    }
    /// The value of its own.
    pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        if self.tag() == 1 { Some(unsafe { &*(*self.custom()).error }) } else { None }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        let bits = ((kind as usize) << 32) | 3;
        Error { repr: unsafe { NonNull::new_unchecked(bits as *mut ()) }, marker: PhantomData }
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
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get_ref() {
            Some(error) => f.debug_struct("Custom").field("kind", &self.kind()).field("error", &error).finish(),
            None => f.debug_tuple("Kind").field(&self.kind()).finish(),
        }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get_ref() {
            Some(error) => fmt::Display::fmt(error, f),
            None => f.write_str(self.kind().description()),
        }
    }
}
impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.get_ref()?.source()
    }
}
impl From<crate::string::FromUtf8Error> for Error {
    fn from(_: crate::string::FromUtf8Error) -> Error {
        Error::new(ErrorKind::InvalidData, String::from("stream did not contain valid UTF-8"))
    }
}
