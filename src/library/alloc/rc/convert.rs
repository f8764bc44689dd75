//! What becomes an `Rc`.

use super::uninit::{Room, allocate_slice};
use super::{Rc, RcInner};
use crate::borrow::{Cow, ToOwned};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;
use core::any::Any;
use core::intrinsics;
use core::mem::{self, ManuallyDrop};
use core::ptr::{self, NonNull};

impl<T> From<T> for Rc<T> {
    fn from(t: T) -> Rc<T> {
        Rc::new(t)
    }
}

/// Counts and so many elements, moved from there.
unsafe fn moved<T>(from: *const T, len: usize) -> Rc<[T]> {
    unsafe {
        let inner = allocate_slice::<T>(len);
        ptr::copy_nonoverlapping(from, &raw mut (*inner.as_ptr()).value as *mut T, len);
        Rc::from_inner(inner)
    }
}

/// Elements that are there already, if the others never come.
struct Guard<T> {
    elements: *mut T,
    len: usize,
    /// Dropped after the elements.
    _room: Room<[T]>,
}
impl<T> Drop for Guard<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.elements, self.len)) }
    }
}

/// Counts and so many elements of an iterator.
fn collected<T>(iter: impl Iterator<Item = T>, len: usize) -> Rc<[T]> {
    unsafe {
        let inner = allocate_slice::<T>(len);
        let elements = &raw mut (*inner.as_ptr()).value as *mut T;
        let mut guard = Guard { elements, len: 0, _room: Room(inner) };
        for item in iter {
            ptr::write(elements.add(guard.len), item);
            guard.len += 1;
        }
        mem::forget(guard);
        Rc::from_inner(inner)
    }
}

impl<T: Clone> From<&[T]> for Rc<[T]> {
    fn from(v: &[T]) -> Rc<[T]> {
        collected(v.iter().cloned(), v.len())
    }
}
impl<T: Clone> From<&mut [T]> for Rc<[T]> {
    fn from(v: &mut [T]) -> Rc<[T]> {
        Rc::from(&*v)
    }
}
impl<T, const N: usize> From<[T; N]> for Rc<[T]> {
    fn from(v: [T; N]) -> Rc<[T]> {
        Rc::<[T; N]>::from(v)
    }
}
impl From<&str> for Rc<str> {
    fn from(v: &str) -> Rc<str> {
        let rc = unsafe { moved(v.as_ptr(), v.len()) };
        let inner = ManuallyDrop::new(rc).ptr.as_ptr() as *mut RcInner<str>;
        unsafe { Rc::from_inner(NonNull::new_unchecked(inner)) }
    }
}
impl From<&mut str> for Rc<str> {
    fn from(v: &mut str) -> Rc<str> {
        Rc::from(&*v)
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
            let rc = moved(v.as_ptr(), v.len());
            v.set_len(0);
            rc
        }
    }
}
impl<T: ?Sized> From<Box<T>> for Rc<T> {
    fn from(v: Box<T>) -> Rc<T> {
        unsafe {
            let from = Box::into_raw(v);
            let inner = Rc::<T>::allocate_like(from);
            let (size, align) = (intrinsics::size_of_val(from as *const T), intrinsics::align_of_val(from as *const T));
            ptr::copy_nonoverlapping(from as *const u8, &raw mut (*inner.as_ptr()).value as *mut u8, size);
            if size != 0 {
                intrinsics::dealloc(from as *mut u8, size, align);
            }
            Rc::from_inner(inner)
        }
    }
}
impl<'a, B: ?Sized + ToOwned> From<Cow<'a, B>> for Rc<B>
where
    Rc<B>: From<&'a B> + From<B::Owned>,
{
    fn from(cow: Cow<'a, B>) -> Rc<B> {
        match cow {
            Cow::Borrowed(s) => Rc::from(s),
            Cow::Owned(s) => Rc::from(s),
        }
    }
}
impl From<Rc<str>> for Rc<[u8]> {
    fn from(rc: Rc<str>) -> Rc<[u8]> {
        let inner = ManuallyDrop::new(rc).ptr.as_ptr() as *mut RcInner<[u8]>;
        unsafe { Rc::from_inner(NonNull::new_unchecked(inner)) }
    }
}
impl<T, const N: usize> TryFrom<Rc<[T]>> for Rc<[T; N]> {
    type Error = Rc<[T]>;
    fn try_from(rc: Rc<[T]>) -> Result<Rc<[T; N]>, Rc<[T]>> {
        if rc.len() != N {
            return Err(rc);
        }
        let inner = ManuallyDrop::new(rc).ptr.as_ptr() as *mut RcInner<[T; N]>;
        Ok(unsafe { Rc::from_inner(NonNull::new_unchecked(inner)) })
    }
}
impl<T> FromIterator<T> for Rc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Rc<[T]> {
        let iter = iter.into_iter();
        if iter.__trusted_len() {
            let len = iter.size_hint().0;
            return collected(iter, len);
        }
        Rc::from(Vec::from_iter(iter))
    }
}
impl Default for Rc<str> {
    fn default() -> Rc<str> {
        Rc::from("")
    }
}
impl<T> Default for Rc<[T]> {
    fn default() -> Rc<[T]> {
        Rc::<[T; 0]>::from([])
    }
}
impl Rc<dyn Any> {
    /// As a `T`, if it is one.
    pub fn downcast<T: Any>(self) -> Result<Rc<T>, Self> {
        if (*self).is::<T>() {
            Ok(unsafe { Rc::from_inner(ManuallyDrop::new(self).ptr.cast()) })
        } else {
            Err(self)
        }
    }
}
