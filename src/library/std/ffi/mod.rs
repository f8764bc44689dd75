//! Text of other worlds: C's, and the operating system's.

pub mod os_str;

pub use self::os_str::{Display, OsStr, OsString};
pub use alloc_crate::ffi::{CString, FromVecWithNulError, IntoStringError, NulError};
pub use core::ffi::{
    CStr, FromBytesUntilNulError, FromBytesWithNulError, c_char, c_double, c_float, c_int, c_long, c_longlong, c_schar,
    c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort, c_void,
};

pub mod c_str {
    //! What belongs to C's text.
    pub use alloc_crate::ffi::{CString, FromVecWithNulError, IntoStringError, NulError};
    pub use core::ffi::{CStr, FromBytesUntilNulError, FromBytesWithNulError};
}
