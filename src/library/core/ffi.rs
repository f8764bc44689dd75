//! Types of C.

pub mod c_str;

#[doc(hidden)]
pub use self::c_str::debug_bytes;
pub use self::c_str::{CStr, FromBytesUntilNulError, FromBytesWithNulError};

macro_rules! c_types {
    ($($name:ident $t:ident;)*) => {$(
        #[doc = "C's type on this platform."]
        #[allow(non_camel_case_types)]
        pub type $name = $t;
    )*};
}
c_types! {
    c_char i8; c_schar i8; c_uchar u8; c_short i16; c_ushort u16; c_int i32; c_uint u32; c_long i64; c_ulong u64;
    c_longlong i64; c_ulonglong u64; c_float f32; c_double f64;
}

/// What a `void` pointer of C points to.
#[repr(u8)]
#[allow(non_camel_case_types)]
pub enum c_void {
    #[doc(hidden)]
    __variant1,
    #[doc(hidden)]
    __variant2,
}
impl crate::fmt::Debug for c_void {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_struct("c_void").finish()
    }
}
