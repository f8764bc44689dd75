//! [`Clone`]: an explicit copy.

/// Can be duplicated explicitly.
#[lang = "clone"]
pub trait Clone: Sized {
    /// A copy of the value.
    #[lang = "clone_fn"]
    fn clone(&self) -> Self;

    /// Overwrites the value with a copy of another one.
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone()
    }
}

macro_rules! clone_impls {
    ($($t:ty)*) => {$(
        impl Clone for $t {
            fn clone(&self) -> Self {
                *self
            }
        }
    )*};
}
clone_impls! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char }

impl<T: ?Sized> Clone for *const T {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Clone for *mut T {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Clone for &T {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> !Clone for &mut T {}
impl Clone for ! {
    fn clone(&self) -> Self {
        *self
    }
}
