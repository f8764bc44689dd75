//! [`Clone`]: an explicit copy.

/// Can be duplicated explicitly.
#[lang = "clone"]
pub trait Clone: Sized {
    /// A copy of the value.
    #[lang = "clone_fn"]
    #[must_use]
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

/// Can be cloned to where there is no value yet.
#[unstable(feature = "clone_to_uninit")]
pub unsafe trait CloneToUninit {
    /// Puts a clone there.
    #[unstable(feature = "clone_to_uninit")]
    unsafe fn clone_to_uninit(&self, dest: *mut u8);
}
unsafe impl<T: Clone> CloneToUninit for T {
    unsafe fn clone_to_uninit(&self, dest: *mut u8) {
        unsafe { crate::ptr::write(dest as *mut T, self.clone()) }
    }
}

/// Drops the clones that are there already, if another one panics.
struct Cloned<T> {
    to: *mut T,
    len: usize,
}
impl<T> Drop for Cloned<T> {
    fn drop(&mut self) {
        unsafe { crate::ptr::drop_in_place(crate::ptr::slice_from_raw_parts_mut(self.to, self.len)) }
    }
}
unsafe impl<T: Clone> CloneToUninit for [T] {
    unsafe fn clone_to_uninit(&self, dest: *mut u8) {
        let mut cloned = Cloned { to: dest as *mut T, len: 0 };
        while cloned.len < self.len() {
            unsafe { crate::ptr::write(cloned.to.add(cloned.len), self[cloned.len].clone()) };
            cloned.len += 1;
        }
        crate::mem::forget(cloned);
    }
}
unsafe impl CloneToUninit for str {
    unsafe fn clone_to_uninit(&self, dest: *mut u8) {
        unsafe { crate::ptr::copy_nonoverlapping(self.as_ptr(), dest, self.len()) }
    }
}
unsafe impl CloneToUninit for crate::ffi::CStr {
    unsafe fn clone_to_uninit(&self, dest: *mut u8) {
        unsafe { self.to_bytes_with_nul().clone_to_uninit(dest) }
    }
}
