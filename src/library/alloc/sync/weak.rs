//! [`Weak`]: a pointer that does not keep the value alive.

use super::{Arc, ArcInner, data_offset};
use core::fmt;
use core::intrinsics;
use core::marker::Unsize;
use core::ops::{CoerceUnsized, DispatchFromDyn};
use core::mem::ManuallyDrop;
use core::ptr::{self, NonNull};
use core::sync::atomic::Ordering::Relaxed;

/// A pointer that does not keep the value alive, only its memory.
pub struct Weak<T: ?Sized> {
    /// The largest address for one that never pointed to anything.
    ptr: NonNull<ArcInner<T>>,
}

unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Weak<U>> for Weak<T> {}

/// One weak count less; gives the memory back when it was the last.
pub(super) unsafe fn release<T: ?Sized>(ptr: NonNull<ArcInner<T>>) {
    let inner = ptr.as_ptr();
    unsafe {
        (*inner).dec_weak();
        if (*inner).weak.load(Relaxed) == 0 {
            let size = intrinsics::size_of_val(inner as *const ArcInner<T>);
            let align = intrinsics::align_of_val(inner as *const ArcInner<T>);
            intrinsics::dealloc(inner as *mut u8, size, align);
        }
    }
}

impl<T> Weak<T> {
    /// One that points to nothing.
    #[must_use]
    pub const fn new() -> Weak<T> {
        Weak { ptr: unsafe { NonNull::new_unchecked(ptr::without_provenance_mut::<ArcInner<T>>(usize::MAX)) } }
    }
}

impl<T: ?Sized> Weak<T> {
    pub(super) fn from_inner(ptr: NonNull<ArcInner<T>>) -> Weak<T> {
        Weak { ptr }
    }
    fn is_dangling(&self) -> bool {
        self.ptr.as_ptr() as *mut () as usize == usize::MAX
    }
    /// An owner, if the value is still there.
    #[must_use]
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if self.is_dangling() {
            return None;
        }
        unsafe {
            let inner = self.ptr.as_ref();
            if inner.strong.load(Relaxed) == 0 {
                return None;
            }
            inner.inc_strong();
            Some(Arc::from_inner(self.ptr))
        }
    }
    /// How many owners there are.
    #[must_use]
    pub fn strong_count(&self) -> usize {
        if self.is_dangling() { 0 } else { unsafe { self.ptr.as_ref() }.strong.load(Relaxed) }
    }
    /// How many weak pointers there are; 0 when there are no owners.
    #[must_use]
    pub fn weak_count(&self) -> usize {
        if self.is_dangling() || self.strong_count() == 0 {
            return 0;
        }
        unsafe { self.ptr.as_ref() }.weak.load(Relaxed) - 1
    }
    /// Whether both point to the same.
    #[must_use]
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        ptr::addr_eq(self.ptr.as_ptr() as *const ArcInner<T>, other.ptr.as_ptr() as *const ArcInner<T>)
    }
    /// Where the value is, or was.
    #[must_use]
    pub fn as_ptr(&self) -> *const T {
        if self.is_dangling() {
            return self.ptr.as_ptr() as *const T;
        }
        unsafe { &raw const (*self.ptr.as_ptr()).data }
    }
    /// Where the value is, or was; the count stays.
    #[must_use]
    pub fn into_raw(self) -> *const T {
        ManuallyDrop::new(self).as_ptr()
    }
    /// Of a pointer that came from `into_raw`.
    pub unsafe fn from_raw(ptr: *const T) -> Weak<T> {
        unsafe {
            if ptr as *const () as usize == usize::MAX {
                return Weak { ptr: NonNull::new_unchecked(ptr as *mut ArcInner<T>) };
            }
            let inner = ptr.byte_sub(data_offset(intrinsics::align_of_val(ptr))) as *mut ArcInner<T>;
            Weak { ptr: NonNull::new_unchecked(inner) }
        }
    }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        if !self.is_dangling() {
            unsafe { release(self.ptr) };
        }
    }
}
impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Weak<T> {
        if !self.is_dangling() {
            unsafe { self.ptr.as_ref() }.inc_weak();
        }
        Weak { ptr: self.ptr }
    }
}
impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}
impl<T> Default for Weak<T> {
    fn default() -> Weak<T> {
        Weak::new()
    }
}
