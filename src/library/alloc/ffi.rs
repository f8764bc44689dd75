//! [`CString`]: owned text that ends with a nul byte.

pub mod c_str;

pub use self::c_str::{CString, FromVecWithNulError, IntoStringError, NulError};
