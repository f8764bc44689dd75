//! What becomes an `Arc`.

use super::uninit::{Room, allocate_slice};
use super::{Arc, ArcInner};
use crate::borrow::{Cow, ToOwned};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;
use core::any::Any;
use core::ffi::CStr;
use core::intrinsics;
use core::mem::{self, ManuallyDrop};
use core::ptr::{self, NonNull};
use core::sync::atomic::AtomicUsize;

impl<T> From<T> for Arc<T> {
    fn from(t: T) -> Arc<T> {
        Arc::new(t)
    }
}

/// Counts and so many elements, moved from there.
unsafe fn moved<T>(from: *const T, len: usize) -> Arc<[T]> {
    unsafe {
        let inner = allocate_slice::<T>(len);
        ptr::copy_nonoverlapping(from, &raw mut (*inner.as_ptr()).data as *mut T, len);
        Arc::from_inner(inner)
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
fn collected<T>(iter: impl Iterator<Item = T>, len: usize) -> Arc<[T]> {
    unsafe {
        let inner = allocate_slice::<T>(len);
        let elements = &raw mut (*inner.as_ptr()).data as *mut T;
        let mut guard = Guard { elements, len: 0, _room: Room(inner) };
        for item in iter {
            ptr::write(elements.add(guard.len), item);
            guard.len += 1;
        }
        mem::forget(guard);
        Arc::from_inner(inner)
    }
}

impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(v: &[T]) -> Arc<[T]> {
        collected(v.iter().cloned(), v.len())
    }
}
impl<T: Clone> From<&mut [T]> for Arc<[T]> {
    fn from(v: &mut [T]) -> Arc<[T]> {
        Arc::from(&*v)
    }
}
impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(v: [T; N]) -> Arc<[T]> {
        Arc::<[T; N]>::from(v)
    }
}
impl From<&str> for Arc<str> {
    fn from(v: &str) -> Arc<str> {
        let arc = unsafe { moved(v.as_ptr(), v.len()) };
        let inner = ManuallyDrop::new(arc).ptr.as_ptr() as *mut ArcInner<str>;
        unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) }
    }
}
impl From<&mut str> for Arc<str> {
    fn from(v: &mut str) -> Arc<str> {
        Arc::from(&*v)
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
            let arc = moved(v.as_ptr(), v.len());
            v.set_len(0);
            arc
        }
    }
}
impl<T: ?Sized> From<Box<T>> for Arc<T> {
    fn from(v: Box<T>) -> Arc<T> {
        unsafe {
            let from = Box::into_raw(v);
            let inner = Arc::<T>::allocate_like(from);
            let (size, align) = (intrinsics::size_of_val(from as *const T), intrinsics::align_of_val(from as *const T));
            ptr::copy_nonoverlapping(from as *const u8, &raw mut (*inner.as_ptr()).data as *mut u8, size);
            if size != 0 {
                intrinsics::dealloc(from as *mut u8, size, align);
            }
            Arc::from_inner(inner)
        }
    }
}
impl<'a, B: ?Sized + ToOwned> From<Cow<'a, B>> for Arc<B>
where
    Arc<B>: From<&'a B> + From<B::Owned>,
{
    fn from(cow: Cow<'a, B>) -> Arc<B> {
        match cow {
            Cow::Borrowed(s) => Arc::from(s),
            Cow::Owned(s) => Arc::from(s),
        }
    }
}
impl From<Arc<str>> for Arc<[u8]> {
    fn from(arc: Arc<str>) -> Arc<[u8]> {
        let inner = ManuallyDrop::new(arc).ptr.as_ptr() as *mut ArcInner<[u8]>;
        unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) }
    }
}
impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> {
    type Error = Arc<[T]>;
    fn try_from(arc: Arc<[T]>) -> Result<Arc<[T; N]>, Arc<[T]>> {
        if arc.len() != N {
            return Err(arc);
        }
        let inner = ManuallyDrop::new(arc).ptr.as_ptr() as *mut ArcInner<[T; N]>;
        Ok(unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) })
    }
}
impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Arc<[T]> {
        let iter = iter.into_iter();
        if iter.__trusted_len() {
            let len = iter.size_hint().0;
            return collected(iter, len);
        }
        Arc::from(Vec::from_iter(iter))
    }
}

/// What all empty ones share that need no more than this alignment.
#[repr(C, align(16))]
struct Empty {
    inner: ArcInner<[u8; 1]>,
}
const MAX_STATIC_INNER_SLICE_ALIGNMENT: usize = 16;
static STATIC_INNER_SLICE: Empty =
    Empty { inner: ArcInner { strong: AtomicUsize::new(1), weak: AtomicUsize::new(1), data: [0] } };

/// One more owner of nothing.
fn shared_empty<T>() -> Arc<[T]> {
    let inner = &raw const STATIC_INNER_SLICE.inner as *mut T;
    let inner = ptr::slice_from_raw_parts_mut(inner, 0) as *mut ArcInner<[T]>;
    let arc = ManuallyDrop::new(unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) });
    arc.inner().inc_strong();
    ManuallyDrop::into_inner(arc)
}
impl Default for Arc<str> {
    fn default() -> Arc<str> {
        let inner = ManuallyDrop::new(shared_empty::<u8>()).ptr.as_ptr() as *mut ArcInner<str>;
        unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) }
    }
}
impl Default for Arc<CStr> {
    fn default() -> Arc<CStr> {
        // The byte behind its counters is a zero.
        let inner = &raw const STATIC_INNER_SLICE.inner as *mut u8;
        let inner = ptr::slice_from_raw_parts_mut(inner, 1) as *mut ArcInner<CStr>;
        let arc = ManuallyDrop::new(unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) });
        arc.inner().inc_strong();
        ManuallyDrop::into_inner(arc)
    }
}
impl<T> Default for Arc<[T]> {
    fn default() -> Arc<[T]> {
        if align_of::<T>() <= MAX_STATIC_INNER_SLICE_ALIGNMENT {
            return shared_empty();
        }
        Arc::<[T; 0]>::from([])
    }
}
impl Arc<dyn Any + Send + Sync> {
    /// As a `T`, if it is one.
    pub fn downcast<T: Any + Send + Sync>(self) -> Result<Arc<T>, Self> {
        if (*self).is::<T>() {
            Ok(unsafe { Arc::from_inner(ManuallyDrop::new(self).ptr.cast()) })
        } else {
            Err(self)
        }
    }
}
