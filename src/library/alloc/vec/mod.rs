//! [`Vec`].

mod compare;
mod drain;
mod edit;
mod from_iter;
mod into_iter;
mod methods;
mod splice;
mod traits;

pub use self::drain::Drain;
pub use self::into_iter::IntoIter;
pub use self::splice::{ExtractIf, Splice};

use crate::boxed::Box;
use crate::collections::TryReserveError;
use crate::raw_vec::RawVec;
use core::intrinsics;
use core::mem::MaybeUninit;
use core::ptr;

/// A growable array on the heap.
pub struct Vec<T> {
    buf: RawVec<T>,
    len: usize,
}

impl<T> Vec<T> {
    /// Without elements and without a buffer.
    #[must_use]
    pub const fn new() -> Vec<T> {
        Vec { buf: RawVec::new(), len: 0 }
    }
    /// Without elements, with room for so many.
    #[track_caller]
    #[rustc_const_unstable]
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::with_capacity(capacity), len: 0 }
    }
    /// Of a buffer, the number of elements in it, and the number it has room for.
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {
        unsafe { Vec { buf: RawVec::from_raw_parts(ptr, capacity), len: length } }
    }
    /// How many elements.
    pub const fn len(&self) -> usize {
        self.len
    }
    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }
    /// How many elements the buffer has room for.
    pub const fn capacity(&self) -> usize {
        self.buf.capacity()
    }
    /// Where the buffer is.
    pub const fn as_ptr(&self) -> *const T {
        self.buf.ptr()
    }
    /// Where the buffer is.
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self.buf.ptr()
    }
    /// All elements.
    pub const fn as_slice(&self) -> &[T] {
        unsafe { &*intrinsics::aggregate_raw_ptr::<*const [T], *const T, usize>(self.buf.inner.ptr.pointer.pointer as *const T, self.len) }
    }
    /// All elements.
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { &mut *intrinsics::aggregate_raw_ptr::<*mut [T], *mut T, usize>(self.buf.inner.ptr.pointer.pointer as *mut T, self.len) }
    }
    /// Changes the length; the elements must be there.
    pub unsafe fn set_len(&mut self, new_len: usize) {
        self.len = new_len;
    }
    /// Adds an element at the end.
    #[track_caller]
    #[rustc_const_conditional]
    pub fn push(&mut self, value: T) {
        let len = self.len;
        if len == (if intrinsics::size_of::<T>() == 0 { usize::MAX } else { self.buf.inner.cap.0 }) {
            self.buf.grow_one();
        }
        unsafe {
            intrinsics::write_via_move(intrinsics::offset(self.buf.inner.ptr.pointer.pointer as *mut T, len), value);
            self.len = intrinsics::unchecked_add(len, 1);
        }
    }
    /// Adds an element at the end and gives a reference to it.
    #[track_caller]
    #[rustc_const_conditional]
    #[must_use]
    pub fn push_mut(&mut self, value: T) -> &mut T {
        let len = self.len;
        self.push(value);
        unsafe { &mut *self.buf.ptr().add(len) }
    }
    /// Takes the last element.
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        unsafe {
            let len = intrinsics::unchecked_sub(self.len, 1);
            self.len = len;
            Some(intrinsics::read_via_copy(intrinsics::offset(self.buf.inner.ptr.pointer.pointer as *const T, len)))
        }
    }
    /// Makes room for more.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        self.buf.reserve(self.len, additional);
    }
    /// Makes room for exactly so many more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.buf.reserve_exact(self.len, additional);
    }
    /// Makes room for more, or says why there is none.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, false)
    }
    /// Makes room for exactly so many more, or says why there is none.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, true)
    }
    /// Gives back the room that is not used.
    #[track_caller]
    pub fn shrink_to_fit(&mut self) {
        if self.capacity() > self.len {
            self.buf.shrink_to_fit(self.len);
        }
    }
    /// Gives back the room that is neither used nor wanted.
    #[track_caller]
    pub fn shrink_to(&mut self, min_capacity: usize) {
        if self.capacity() > min_capacity {
            self.buf.shrink_to_fit(if self.len > min_capacity { self.len } else { min_capacity });
        }
    }
}

unsafe impl<#[may_dangle] T> Drop for Vec<T> {
    fn drop(&mut self) {
        if intrinsics::needs_drop::<T>() {
            unsafe { intrinsics::drop_in_place(self.as_mut_slice() as *mut [T]) }
        }
    }
}

/// What `vec![a, b]` calls: the elements go to memory that was allocated before they were evaluated.
#[doc(hidden)]
pub fn from_array<T, const N: usize>(memory: Box<MaybeUninit<[T; N]>>, elements: [T; N]) -> Vec<T> {
    let boxed = Box::write(memory, elements);
    crate::slice::into_vec(boxed)
}

/// What `vec![elem; n]` makes. The last element is moved, not cloned.
#[doc(hidden)]
#[track_caller]
pub fn from_elem<T: Clone>(elem: T, n: usize) -> Vec<T> {
    if is_zero(&elem) {
        return Vec { buf: RawVec::with_capacity_zeroed(n), len: n };
    }
    let mut v = Vec::with_capacity(n);
    v.extend_with(n, elem);
    v
}

/// Whether the value is all zeros, so that memory full of zeros holds it.
fn is_zero<T>(value: &T) -> bool {
    if !intrinsics::is_plain::<T>() {
        return false;
    }
    let mut i = 0;
    while i < intrinsics::size_of::<T>() {
        if unsafe { *(value as *const T as *const u8).add(i) } != 0 {
            return false;
        }
        i += 1;
    }
    true
}
