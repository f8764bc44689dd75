//! What becomes an `Arc`.

use super::{Arc, ArcInner};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;
use core::any::Any;
use core::intrinsics;
use core::mem::ManuallyDrop;
use core::ptr::{self, NonNull};
use core::sync::atomic::AtomicUsize;

impl<T> From<T> for Arc<T> {
    fn from(t: T) -> Arc<T> {
        Arc::new(t)
    }
}

/// Memory for counts and so many elements, copied from there.
unsafe fn copied<T>(from: *const T, len: usize) -> Arc<[T]> {
    let align = if intrinsics::align_of::<T>() > 8 { intrinsics::align_of::<T>() } else { 8 };
    let offset = if align > 16 { align } else { 16 };
    let size = (offset + intrinsics::size_of::<T>() * len + align - 1) & !(align - 1);
    unsafe {
        let memory = intrinsics::alloc(size, align);
        let inner = ptr::slice_from_raw_parts_mut(memory as *mut T, len) as *mut ArcInner<[T]>;
        ptr::write(&raw mut (*inner).strong, AtomicUsize::new(1));
        ptr::write(&raw mut (*inner).weak, AtomicUsize::new(1));
        ptr::copy_nonoverlapping(from, &raw mut (*inner).data as *mut T, len);
        Arc::from_inner(NonNull::new_unchecked(inner))
    }
}

impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(v: &[T]) -> Arc<[T]> {
        if intrinsics::needs_drop::<T>() {
            return Arc::from(crate::slice::to_vec(v));
        }
        unsafe { copied(v.as_ptr(), v.len()) }
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(v: [T; N]) -> Arc<[T]> {
        Arc::<[T; N]>::from(v)
    }
}
impl From<&str> for Arc<str> {
    fn from(v: &str) -> Arc<str> {
        let arc = unsafe { copied(v.as_ptr(), v.len()) };
        let arc = ManuallyDrop::new(arc);
        unsafe { Arc::from_inner(NonNull::new_unchecked(arc.ptr.as_ptr() as *mut ArcInner<str>)) }
    }
}
impl From<String> for Arc<str> {
    fn from(v: String) -> Arc<str> {
        Arc::from(v.as_str())
    }
}
impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(mut v: Vec<T>) -> Arc<[T]> {
        unsafe {
            let arc = copied(v.as_ptr(), v.len());
            v.set_len(0);
            arc
        }
    }
}
impl<T> From<Box<T>> for Arc<T> {
    fn from(v: Box<T>) -> Arc<T> {
        Arc::new(*v)
    }
}
impl From<Box<str>> for Arc<str> {
    fn from(v: Box<str>) -> Arc<str> {
        Arc::from(&*v)
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {
        Arc::from(Vec::from_iter(iter))
    }
}
impl Arc<dyn Any + Send + Sync> {
    /// As a `T`, if it is one.
    pub fn downcast<T: Any>(self) -> Result<Arc<T>, Arc<dyn Any + Send + Sync>> {
        if (*self).is::<T>() {
            let this = ManuallyDrop::new(self);
            Ok(unsafe { Arc::from_inner(NonNull::new_unchecked(this.ptr.as_ptr() as *mut ArcInner<T>)) })
        } else {
            Err(self)
        }
    }
}
