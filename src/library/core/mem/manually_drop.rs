//! [`ManuallyDrop`]: a value that is not dropped by itself.

use crate::fmt;
use crate::ops::{Deref, DerefMut};
use crate::ptr;

/// Holds a value that is not dropped by itself.
#[lang = "manually_drop"]
#[derive(Copy, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct ManuallyDrop<T: ?Sized> {
    value: T,
}

impl<T> ManuallyDrop<T> {
    /// Holds the value.
    #[must_use]
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }
    /// The value, which drops itself again.
    pub const fn into_inner(slot: ManuallyDrop<T>) -> T {
        slot.value
    }
    /// The value; the slot must not be used again.
    #[rustc_const_unstable]
    #[must_use]
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        unsafe { ptr::read(&slot.value) }
    }
}

impl<T: ?Sized> ManuallyDrop<T> {
    /// Drops the value where it is.
    #[rustc_const_unstable]
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        unsafe { ptr::drop_in_place(&mut slot.value) }
    }
}

impl<T: ?Sized> Deref for ManuallyDrop<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}
impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
/// The real one holds its value in a `MaybeDangling`.
impl<T: fmt::Debug + ?Sized> fmt::Debug for ManuallyDrop<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ManuallyDrop").field("value", &fmt::from_fn(|f| f.debug_tuple("MaybeDangling").field(&&self.value).finish())).finish()
    }
}
