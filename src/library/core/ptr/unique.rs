//! [`Unique`]: a pointer that owns what it points to.

use crate::marker::{PhantomData, Unsize};
use crate::ops::{CoerceUnsized, DispatchFromDyn};
use crate::ptr::NonNull;

/// A pointer, not null, that owns what it points to.
#[unstable(feature = "ptr_internals")]
#[repr(transparent)]
#[lang = "ptr_unique"]
pub struct Unique<T: ?Sized> {
    pointer: NonNull<T>,
    _marker: PhantomData<T>,
}

unsafe impl<T: Send + ?Sized> Send for Unique<T> {}
unsafe impl<T: Sync + ?Sized> Sync for Unique<T> {}

impl<T> Unique<T> {
    /// An aligned address that points to nothing.
    #[must_use]
    pub const fn dangling() -> Self {
        Unique { pointer: NonNull::dangling(), _marker: PhantomData }
    }
}

impl<T: ?Sized> Unique<T> {
    /// From a pointer that is not null.
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        Unique { pointer: unsafe { NonNull { pointer: ptr } }, _marker: PhantomData }
    }
    /// The raw pointer.
    #[must_use]
    pub const fn as_ptr(self) -> *mut T {
        self.pointer.pointer as *mut T
    }
    /// As one that may be shared.
    #[must_use]
    pub const fn as_non_null_ptr(self) -> NonNull<T> {
        self.pointer
    }
}

impl<T: ?Sized> Clone for Unique<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Unique<T> {}
impl<T: ?Sized, U: ?Sized> CoerceUnsized<Unique<U>> for Unique<T> where T: Unsize<U> {}
impl<T: ?Sized, U: ?Sized> DispatchFromDyn<Unique<U>> for Unique<T> where T: Unsize<U> {}
impl<T: ?Sized> From<NonNull<T>> for Unique<T> {
    fn from(pointer: NonNull<T>) -> Self {
        Unique { pointer, _marker: PhantomData }
    }
}
