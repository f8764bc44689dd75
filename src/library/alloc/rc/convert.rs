//! What becomes an `Rc`.

use super::{Rc, RcInner};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;
use core::any::Any;
use core::cell::Cell;
use core::intrinsics;
use core::mem::ManuallyDrop;
use core::ptr::{self, NonNull};

impl<T> From<T> for Rc<T> {
    fn from(t: T) -> Rc<T> {
        Rc::new(t)
    }
}

/// Memory for counts and so many elements, copied from there.
unsafe fn copied<T>(from: *const T, len: usize) -> Rc<[T]> {
    let align = if intrinsics::align_of::<T>() > 8 { intrinsics::align_of::<T>() } else { 8 };
    let offset = if align > 16 { align } else { 16 };
    let size = (offset + intrinsics::size_of::<T>() * len + align - 1) & !(align - 1);
    unsafe {
        let memory = intrinsics::alloc(size, align);
        let inner = ptr::slice_from_raw_parts_mut(memory as *mut T, len) as *mut RcInner<[T]>;
        ptr::write(&raw mut (*inner).strong, Cell::new(1));
        ptr::write(&raw mut (*inner).weak, Cell::new(1));
        ptr::copy_nonoverlapping(from, &raw mut (*inner).value as *mut T, len);
        Rc::from_inner(NonNull::new_unchecked(inner))
    }
}

impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(v: &[T]) -> Rc<[T]> {
        if intrinsics::needs_drop::<T>() {
            return Rc::from(crate::slice::to_vec(v));
        }
        unsafe { copied(v.as_ptr(), v.len()) }
    }
}
impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(v: [T; N]) -> Rc<[T]> {
        Rc::<[T; N]>::from(v)
    }
}
impl From<&str> for Rc<str> {
    fn from(v: &str) -> Rc<str> {
        let rc = unsafe { copied(v.as_ptr(), v.len()) };
        let rc = ManuallyDrop::new(rc);
        unsafe { Rc::from_inner(NonNull::new_unchecked(rc.ptr.as_ptr() as *mut RcInner<str>)) }
    }
}
impl From<String> for Rc<str> {
    fn from(v: String) -> Rc<str> {
        Rc::from(v.as_str())
    }
}
impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(mut v: Vec<T>) -> Rc<[T]> {
        unsafe {
            let rc = copied(v.as_ptr(), v.len());
            v.set_len(0);
            rc
        }
    }
}
impl<T> From<Box<T>> for Rc<T> {
    fn from(v: Box<T>) -> Rc<T> {
        Rc::new(*v)
    }
}
impl From<Box<str>> for Rc<str> {
    fn from(v: Box<str>) -> Rc<str> {
        Rc::from(&*v)
    }
}
impl<T> FromIterator<T> for Rc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {
        Rc::from(Vec::from_iter(iter))
    }
}
impl Rc<dyn Any> {
    /// As a `T`, if it is one.
    pub fn downcast<T: Any>(self) -> Result<Rc<T>, Rc<dyn Any>> {
        if (*self).is::<T>() {
            let this = ManuallyDrop::new(self);
            Ok(unsafe { Rc::from_inner(NonNull::new_unchecked(this.ptr.as_ptr() as *mut RcInner<T>)) })
        } else {
            Err(self)
        }
    }
}
