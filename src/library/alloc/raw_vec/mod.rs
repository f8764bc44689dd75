//! [`RawVec`]: a buffer that grows, and does not know how much of it is used.

use core::cmp;
use core::intrinsics;
use core::marker::PhantomData;
use core::num::niche_types::UsizeNoHighBit as Cap;
use core::ptr::{self, NonNull, Unique};

use crate::alloc::Global;
use crate::collections::TryReserveError;

/// The part that does not depend on the type of the elements.
pub(crate) struct RawVecInner {
    ptr: Unique<u8>,
    /// In elements; 0 for elements without size.
    cap: Cap,
    alloc: Global,
}

/// A buffer for elements.
pub(crate) struct RawVec<T> {
    inner: RawVecInner,
    _marker: PhantomData<T>,
}

#[cold]
#[track_caller]
pub(crate) fn capacity_overflow() -> ! {
    panic!("capacity overflow")
}

/// The size of so many elements in bytes, or a panic.
#[track_caller]
fn bytes<T>(cap: usize) -> usize {
    let (size, overflows) = intrinsics::mul_with_overflow(cap, intrinsics::size_of::<T>());
    if overflows || size > isize::MAX as usize {
        capacity_overflow()
    }
    size
}

impl<T> RawVec<T> {
    /// How many elements the first growth makes room for.
    pub(crate) const MIN_NON_ZERO_CAP: usize = if size_of::<T>() == 1 {
        8
    } else if size_of::<T>() <= 1024 {
        4
    } else {
        1
    };

    const EMPTY: RawVec<T> = RawVec {
        inner: RawVecInner {
            ptr: unsafe { Unique::new_unchecked(ptr::dangling_mut::<T>() as *mut u8) },
            cap: unsafe { Cap::new_unchecked(0) },
            alloc: Global,
        },
        _marker: PhantomData,
    };

    /// Without a buffer.
    #[must_use]
    pub(crate) const fn new() -> RawVec<T> {
        Self::EMPTY
    }

    /// With room for exactly so many.
    #[track_caller]
    #[must_use]
    pub(crate) fn with_capacity(capacity: usize) -> RawVec<T> {
        let size = bytes::<T>(capacity);
        if size == 0 {
            return RawVec::new();
        }
        unsafe { RawVec::from_raw_parts(intrinsics::alloc(size, intrinsics::align_of::<T>()) as *mut T, capacity) }
    }

    /// The same, full of zeros.
    #[track_caller]
    #[must_use]
    pub(crate) fn with_capacity_zeroed(capacity: usize) -> RawVec<T> {
        let size = bytes::<T>(capacity);
        if size == 0 {
            return RawVec::new();
        }
        let align = intrinsics::align_of::<T>();
        unsafe { RawVec::from_raw_parts(intrinsics::alloc_zeroed(size, align) as *mut T, capacity) }
    }

    /// Of a buffer with room for so many.
    pub(crate) unsafe fn from_raw_parts(ptr: *mut T, capacity: usize) -> RawVec<T> {
        let cap = if intrinsics::size_of::<T>() == 0 { 0 } else { capacity };
        RawVec {
            inner: RawVecInner {
                ptr: unsafe { Unique::new_unchecked(ptr as *mut u8) },
                cap: unsafe { Cap::new_unchecked(cap) },
                alloc: Global,
            },
            _marker: PhantomData,
        }
    }

    /// Where the buffer is.
    pub(crate) const fn ptr(&self) -> *mut T {
        self.inner.ptr.pointer.pointer as *mut T
    }

    /// Where the buffer is.
    pub(crate) const fn non_null(&self) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(self.ptr()) }
    }

    /// How many elements it has room for.
    pub(crate) const fn capacity(&self) -> usize {
        if intrinsics::size_of::<T>() == 0 { usize::MAX } else { self.inner.cap.0 }
    }

    /// Makes room for one more, as a `push` into a full buffer does.
    #[inline(never)]
    #[track_caller]
    pub(crate) fn grow_one(&mut self) {
        self.grow_amortized(self.inner.cap.as_inner(), 1);
    }

    /// Makes room for `additional` more than `len`.
    #[track_caller]
    pub(crate) fn reserve(&mut self, len: usize, additional: usize) {
        if additional > intrinsics::wrapping_sub(self.capacity(), len) {
            self.grow_amortized(len, additional);
        }
    }

    /// Makes room for exactly `additional` more than `len`.
    #[track_caller]
    pub(crate) fn reserve_exact(&mut self, len: usize, additional: usize) {
        if additional > intrinsics::wrapping_sub(self.capacity(), len) {
            if intrinsics::size_of::<T>() == 0 {
                capacity_overflow()
            }
            match len.checked_add(additional) {
                Some(cap) => self.set_capacity(cap),
                None => capacity_overflow(),
            }
        }
    }

    /// Makes room for `additional` more than `len`, at least doubling it unless `exact`; an error when that is too much.
    pub(crate) fn try_reserve(&mut self, len: usize, additional: usize, exact: bool) -> Result<(), TryReserveError> {
        if additional <= intrinsics::wrapping_sub(self.capacity(), len) {
            return Ok(());
        }
        let size = intrinsics::size_of::<T>();
        let required = match len.checked_add(additional) {
            Some(required) if size != 0 => required,
            _ => return Err(TryReserveError::capacity_overflow()),
        };
        let cap = if exact {
            required
        } else {
            cmp::max(Self::MIN_NON_ZERO_CAP, cmp::max(self.inner.cap.as_inner() * 2, required))
        };
        TryReserveError::check::<T>(0, cap)?;
        self.set_capacity(cap);
        Ok(())
    }

    /// Gives back what is not needed for `cap` elements.
    #[track_caller]
    pub(crate) fn shrink_to_fit(&mut self, cap: usize) {
        if cap > self.capacity() {
            panic!("Tried to shrink to a larger capacity");
        }
        // The allocator is asked even if the size stays.
        if intrinsics::size_of::<T>() == 0 || self.inner.cap.as_inner() == 0 {
            return;
        }
        if cap == 0 {
            unsafe { self.dealloc() };
            self.inner.ptr = unsafe { Unique::new_unchecked(ptr::dangling_mut::<T>() as *mut u8) };
            self.inner.cap = unsafe { Cap::new_unchecked(0) };
        } else {
            self.set_capacity(cap);
        }
    }

    /// At least doubles the room.
    #[track_caller]
    fn grow_amortized(&mut self, len: usize, additional: usize) {
        if intrinsics::size_of::<T>() == 0 {
            capacity_overflow()
        }
        let required = match len.checked_add(additional) {
            Some(required) => required,
            None => capacity_overflow(),
        };
        let cap = cmp::max(self.inner.cap.as_inner() * 2, required);
        self.set_capacity(cmp::max(Self::MIN_NON_ZERO_CAP, cap));
    }

    /// A new buffer, or the old one with another size.
    #[track_caller]
    fn set_capacity(&mut self, cap: usize) {
        let size = bytes::<T>(cap);
        let align = intrinsics::align_of::<T>();
        let old = self.inner.cap.as_inner();
        let ptr = unsafe {
            if old == 0 {
                intrinsics::alloc(size, align)
            } else {
                intrinsics::realloc(self.inner.ptr.as_ptr(), old * intrinsics::size_of::<T>(), align, size)
            }
        };
        self.inner.ptr = unsafe { Unique::new_unchecked(ptr) };
        self.inner.cap = unsafe { Cap::new_unchecked(cap) };
    }

    /// Gives the buffer back, if there is one.
    unsafe fn dealloc(&mut self) {
        let cap = self.inner.cap.as_inner();
        if cap != 0 && intrinsics::size_of::<T>() != 0 {
            let size = cap * intrinsics::size_of::<T>();
            unsafe { intrinsics::dealloc(self.inner.ptr.as_ptr(), size, intrinsics::align_of::<T>()) };
        }
    }
}

unsafe impl<#[may_dangle] T> Drop for RawVec<T> {
    fn drop(&mut self) {
        unsafe { self.dealloc() }
    }
}
