//! Over the elements of a vector, by value.

use super::Vec;
use crate::alloc::Global;
use crate::raw_vec::RawVec;
use core::fmt;
use core::intrinsics;
use core::iter::{FusedIterator, InPlace};
use core::marker::PhantomData;
use core::panic::UnwindSafe;
use core::mem::ManuallyDrop;
use core::ptr::{self, NonNull};

/// Over the elements of a vector, by value.
pub struct IntoIter<T> {
    pub(crate) buf: NonNull<T>,
    phantom: PhantomData<T>,
    pub(crate) cap: usize,
    alloc: ManuallyDrop<Global>,
    pub(crate) ptr: NonNull<T>,
    /// The end; for elements without size, the start plus the number that are left, in bytes.
    end: *const T,
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let me = ManuallyDrop::new(self);
        let buf = me.buf.non_null();
        let begin = buf.as_ptr() as *const T;
        let end = if intrinsics::size_of::<T>() == 0 {
            (begin as *const u8).wrapping_add(me.len) as *const T
        } else {
            unsafe { begin.add(me.len) }
        };
        IntoIter { buf, phantom: PhantomData, cap: me.capacity(), alloc: ManuallyDrop::new(Global), ptr: buf, end }
    }
}

impl<T> IntoIter<T> {
    fn left(&self) -> usize {
        if intrinsics::size_of::<T>() == 0 {
            (self.end as usize).wrapping_sub(self.ptr.as_ptr() as usize)
        } else {
            unsafe { self.end.offset_from_unsigned(self.ptr.as_ptr()) }
        }
    }
    /// What is left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { core::slice::from_raw_parts(self.ptr.as_ptr(), self.left()) }
    }
    /// What is left.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { core::slice::from_raw_parts_mut(self.ptr.as_ptr(), self.left()) }
    }
    /// Drops the first `n` of what is left, or all of it.
    fn skip_front(&mut self, n: usize) {
        let n = if n < self.left() { n } else { self.left() };
        let skipped = ptr::slice_from_raw_parts_mut(self.ptr.as_ptr(), n);
        if intrinsics::size_of::<T>() == 0 {
            self.end = (self.end as *const u8).wrapping_sub(n) as *const T;
        } else {
            self.ptr = unsafe { self.ptr.add(n) };
        }
        unsafe { ptr::drop_in_place(skipped) };
    }
    /// Drops the last `n` of what is left, or all of it.
    fn skip_back(&mut self, n: usize) {
        let n = if n < self.left() { n } else { self.left() };
        let skipped = if intrinsics::size_of::<T>() == 0 {
            self.end = (self.end as *const u8).wrapping_sub(n) as *const T;
            self.ptr.as_ptr()
        } else {
            self.end = unsafe { self.end.sub(n) };
            self.end as *mut T
        };
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(skipped, n)) };
    }
    /// Whether nothing was taken yet, or less than half of the buffer is unused: then a vector reuses the buffer.
    pub(crate) fn may_be_reused(&self) -> bool {
        self.buf == self.ptr || self.left() >= self.cap / 2
    }
    /// The rest as a vector in the same buffer.
    pub(crate) fn into_vec(self) -> Vec<T> {
        let me = ManuallyDrop::new(self);
        let len = me.left();
        unsafe {
            if me.buf != me.ptr {
                ptr::copy(me.ptr.as_ptr() as *const T, me.buf.as_ptr(), len);
            }
            Vec::from_raw_parts(me.buf.as_ptr(), len, me.cap)
        }
    }
    /// Drops the rest and forgets the buffer, which now belongs to another.
    unsafe fn forget_buffer(this: *mut u8) {
        let this = unsafe { &mut *(this as *mut IntoIter<T>) };
        let rest = this.as_mut_slice() as *mut [T];
        this.cap = 0;
        this.buf = NonNull::dangling();
        this.ptr = this.buf;
        this.end = this.buf.as_ptr();
        unsafe { ptr::drop_in_place(rest) };
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let ptr = self.ptr.as_ptr();
        if intrinsics::size_of::<T>() == 0 {
            if self.left() == 0 {
                return None;
            }
            self.end = (self.end as *const u8).wrapping_sub(1) as *const T;
        } else {
            if ptr as *const T == self.end {
                return None;
            }
            self.ptr = unsafe { self.ptr.add(1) };
        }
        Some(unsafe { ptr::read(ptr) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.left();
        (n, Some(n))
    }
    fn count(self) -> usize {
        self.left()
    }
    fn last(mut self) -> Option<T> {
        self.next_back()
    }
    fn nth(&mut self, n: usize) -> Option<T> {
        self.skip_front(n);
        self.next()
    }
    fn __trusted_len(&self) -> bool {
        true
    }
    fn __in_place(&mut self) -> Option<InPlace> {
        Some(InPlace {
            buf: self.buf.as_ptr() as *mut u8,
            cap: self.cap,
            size: intrinsics::size_of::<T>(),
            align: intrinsics::align_of::<T>(),
            source: self as *mut IntoIter<T> as *mut u8,
            forget: IntoIter::<T>::forget_buffer,
        })
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn nth_back(&mut self, n: usize) -> Option<T> {
        self.skip_back(n);
        self.next_back()
    }
    fn next_back(&mut self) -> Option<T> {
        if self.left() == 0 {
            return None;
        }
        if intrinsics::size_of::<T>() == 0 {
            self.end = (self.end as *const u8).wrapping_sub(1) as *const T;
            Some(unsafe { ptr::read(self.ptr.as_ptr()) })
        } else {
            self.end = unsafe { self.end.sub(1) };
            Some(unsafe { ptr::read(self.end) })
        }
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
unsafe impl<T: Send> Send for IntoIter<T> {}
unsafe impl<T: Sync> Sync for IntoIter<T> {}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self {
        crate::slice::to_vec(self.as_slice()).into_iter()
    }
}
impl<T> AsRef<[T]> for IntoIter<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

unsafe impl<#[may_dangle] T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        let _buffer = unsafe { RawVec::from_raw_parts(self.buf.as_ptr(), self.cap) };
        if intrinsics::needs_drop::<T>() {
            unsafe { ptr::drop_in_place(self.as_mut_slice() as *mut [T]) };
        }
    }
}
impl<T: UnwindSafe> UnwindSafe for IntoIter<T> {}
