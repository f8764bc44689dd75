//! [`Default`]: a value to start from.

/// Has a default value.
pub trait Default: Sized {
    /// That value.
    fn default() -> Self;
}

macro_rules! default_impls {
    ($($t:ty: $v:expr;)*) => {$(
        impl Default for $t {
            fn default() -> $t {
                $v
            }
        }
    )*};
}
default_impls! {
    (): (); bool: false; char: '\0';
    u8: 0; u16: 0; u32: 0; u64: 0; u128: 0; usize: 0;
    i8: 0; i16: 0; i32: 0; i64: 0; i128: 0; isize: 0;
    f32: 0.0; f64: 0.0;
}
impl<T> Default for *const T {
    fn default() -> *const T {
        crate::ptr::null()
    }
}
impl<T> Default for *mut T {
    fn default() -> *mut T {
        crate::ptr::null_mut()
    }
}
