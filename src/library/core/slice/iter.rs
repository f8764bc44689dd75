//! Over the elements of a slice.

use crate::fmt;
use crate::intrinsics;
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::ptr::NonNull;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

macro_rules! slice_iterator {
    ($(#[$doc:meta])* $name:ident $pointer:ty, [$($reference:tt)*], |$ptr:ident| $make_ref:expr) => {
        $(#[$doc])*
        #[must_use]
        pub struct $name<'a, T: 'a> {
            pub(crate) ptr: NonNull<T>,
            /// The end; for elements without size, the number that are left as an address.
            pub(crate) end_or_len: $pointer,
            _marker: PhantomData<$($reference)* T>,
        }

        impl<'a, T> $name<'a, T> {
            /// How many are left.
            fn left(&self) -> usize {
                if intrinsics::size_of::<T>() == 0 {
                    self.end_or_len as usize
                } else {
                    unsafe { intrinsics::ptr_offset_from_unsigned(self.end_or_len as *const T, self.ptr.pointer) }
                }
            }
            /// Skips `n`, which are there, at the front.
            unsafe fn skip_front(&mut self, n: usize) {
                if intrinsics::size_of::<T>() == 0 {
                    self.end_or_len = (self.end_or_len as usize - n) as $pointer;
                } else {
                    self.ptr = unsafe { self.ptr.add(n) };
                }
            }
            /// Skips `n`, which are there, at the back.
            unsafe fn skip_back(&mut self, n: usize) {
                if intrinsics::size_of::<T>() == 0 {
                    self.end_or_len = (self.end_or_len as usize - n) as $pointer;
                } else {
                    self.end_or_len = unsafe { self.end_or_len.sub(n) };
                }
            }
        }

        impl<'a, T> Iterator for $name<'a, T> {
            type Item = $($reference)* T;
            fn next(&mut self) -> Option<$($reference)* T> {
                let $ptr = self.ptr.pointer;
                if intrinsics::size_of::<T>() == 0 {
                    if self.end_or_len as usize == 0 {
                        return None;
                    }
                    self.end_or_len = (self.end_or_len as usize - 1) as $pointer;
                } else {
                    if $ptr == self.end_or_len as *const T {
                        return None;
                    }
                    self.ptr = unsafe { NonNull { pointer: intrinsics::offset($ptr, 1usize) } };
                }
                Some(unsafe { $make_ref })
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = self.left();
                (n, Some(n))
            }
            fn count(self) -> usize {
                self.left()
            }
            fn nth(&mut self, n: usize) -> Option<$($reference)* T> {
                let left = self.left();
                if n >= left {
                    unsafe { self.skip_front(left) };
                    return None;
                }
                unsafe { self.skip_front(n) };
                self.next()
            }
            fn last(mut self) -> Option<$($reference)* T> {
                self.next_back()
            }
            fn __trusted_len(&self) -> bool {
                true
            }
            fn __random_access(&self) -> bool {
                true
            }
        }
        impl<'a, T> DoubleEndedIterator for $name<'a, T> {
            fn next_back(&mut self) -> Option<$($reference)* T> {
                if self.left() == 0 {
                    return None;
                }
                unsafe { self.skip_back(1) };
                let $ptr = if intrinsics::size_of::<T>() == 0 { self.ptr.pointer } else { self.end_or_len as *const T };
                Some(unsafe { $make_ref })
            }
            fn nth_back(&mut self, n: usize) -> Option<$($reference)* T> {
                let left = self.left();
                if n >= left {
                    unsafe { self.skip_back(left) };
                    return None;
                }
                unsafe { self.skip_back(n) };
                self.next_back()
            }
        }
        impl<T> ExactSizeIterator for $name<'_, T> {
            fn len(&self) -> usize {
                self.left()
            }
        }
        impl<T> FusedIterator for $name<'_, T> {}
        impl<T: fmt::Debug> fmt::Debug for $name<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_slice()).finish()
            }
        }
    };
}

slice_iterator! {
    /// See `[T]::iter`.
    Iter *const T, [&'a], |ptr| &*ptr
}
slice_iterator! {
    /// See `[T]::iter_mut`.
    IterMut *mut T, [&'a mut], |ptr| &mut *(ptr as *mut T)
}

unsafe impl<T: Sync> Sync for Iter<'_, T> {}
unsafe impl<T: Sync> Send for Iter<'_, T> {}
unsafe impl<T: Sync> Sync for IterMut<'_, T> {}
unsafe impl<T: Send> Send for IterMut<'_, T> {}

impl<'a, T> Iter<'a, T> {
    pub(crate) fn new(slice: &'a [T]) -> Iter<'a, T> {
        let len: usize = intrinsics::ptr_metadata(slice as *const [T]);
        let start = slice as *const [T] as *const T;
        let end = if intrinsics::size_of::<T>() == 0 {
            len as *const T
        } else {
            unsafe { intrinsics::offset(start, len) }
        };
        Iter { ptr: unsafe { NonNull { pointer: start } }, end_or_len: end, _marker: PhantomData }
    }
    /// What is left.
    #[must_use]
    pub fn as_slice(&self) -> &'a [T] {
        unsafe { from_raw_parts(self.ptr.pointer, self.left()) }
    }
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { ptr: self.ptr, end_or_len: self.end_or_len, _marker: PhantomData }
    }
}
impl<T> AsRef<[T]> for Iter<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        Iter::new(&[])
    }
}

impl<'a, T> IterMut<'a, T> {
    pub(crate) fn new(slice: &'a mut [T]) -> IterMut<'a, T> {
        let len: usize = intrinsics::ptr_metadata(slice as *const [T]);
        let start = slice as *mut [T] as *mut T;
        let end = if intrinsics::size_of::<T>() == 0 {
            len as *mut T
        } else {
            unsafe { intrinsics::offset(start, len) }
        };
        IterMut { ptr: unsafe { NonNull { pointer: start } }, end_or_len: end, _marker: PhantomData }
    }
    /// What is left.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        unsafe { from_raw_parts(self.ptr.pointer, self.left()) }
    }
    /// What is left, for as long as the slice was borrowed.
    #[must_use]
    pub fn into_slice(self) -> &'a mut [T] {
        unsafe { from_raw_parts_mut(self.ptr.pointer as *mut T, self.left()) }
    }
}

impl<T> AsRef<[T]> for IterMut<'_, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self {
        IterMut::new(&mut [])
    }
}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        Iter::new(self)
    }
}
impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        IterMut::new(self)
    }
}
impl<T> !Iterator for [T] {}
