//! Methods of `*mut T`.

use crate::intrinsics;

impl<T: ?Sized> *mut T {
    /// Whether it is null.
    pub fn is_null(self) -> bool {
        (self as *const u8 as usize) == 0
    }
    /// The same address as another type.
    pub const fn cast<U>(self) -> *mut U {
        self as *mut U
    }
    /// The address.
    pub fn addr(self) -> usize {
        self as *const () as usize
    }
    /// The address, from which a pointer can be made again.
    pub fn expose_provenance(self) -> usize {
        self as *const () as usize
    }
    /// A reference, unless it is null.
    pub unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    /// As `*const`.
    pub const fn cast_const(self) -> *const T {
        self as *const T
    }
    /// A mutable reference, unless it is null.
    pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() { None } else { unsafe { Some(&mut *self) } }
    }
    /// See [`crate::ptr::drop_in_place`].
    pub unsafe fn drop_in_place(self) {
        unsafe { intrinsics::drop_in_place(self) }
    }
}

impl<T> *mut T {
    /// `count` elements on.
    pub const unsafe fn add(self, count: usize) -> *mut T {
        unsafe { intrinsics::offset(self, count) }
    }
    /// `count` elements back.
    pub const unsafe fn sub(self, count: usize) -> *mut T {
        unsafe { intrinsics::offset(self, intrinsics::wrapping_sub(0, count as isize)) }
    }
    /// `count` elements on or back.
    pub const unsafe fn offset(self, count: isize) -> *mut T {
        unsafe { intrinsics::offset(self, count) }
    }
    /// `count` bytes on.
    pub const unsafe fn byte_add(self, count: usize) -> *mut T {
        unsafe { intrinsics::offset(self as *mut u8, count) as *mut T }
    }
    /// `count` elements on, wherever that is.
    pub const fn wrapping_add(self, count: usize) -> *mut T {
        unsafe { intrinsics::arith_offset(self, count as isize) as *mut T }
    }
    /// `count` elements back, wherever that is.
    pub const fn wrapping_sub(self, count: usize) -> *mut T {
        unsafe { intrinsics::arith_offset(self, intrinsics::wrapping_sub(0, count as isize)) as *mut T }
    }
    /// `count` elements on or back, wherever that is.
    pub const fn wrapping_offset(self, count: isize) -> *mut T {
        unsafe { intrinsics::arith_offset(self, count) as *mut T }
    }
    /// How many elements on from `origin`, in the same allocation.
    pub const unsafe fn offset_from(self, origin: *const T) -> isize {
        unsafe { intrinsics::ptr_offset_from(self, origin) }
    }
    /// How many elements on from `origin`, which is not behind it.
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize {
        unsafe { intrinsics::ptr_offset_from_unsigned(self, origin) }
    }
    /// See [`crate::ptr::read`].
    pub const unsafe fn read(self) -> T {
        unsafe { intrinsics::read_via_copy(self) }
    }
    /// See [`crate::ptr::read_unaligned`].
    pub const unsafe fn read_unaligned(self) -> T {
        unsafe { crate::ptr::read_unaligned(self) }
    }
    /// See [`crate::ptr::read_volatile`].
    pub unsafe fn read_volatile(self) -> T {
        unsafe { intrinsics::volatile_load(self) }
    }
    /// Copies to `dest`; the ranges may overlap.
    pub const unsafe fn copy_to(self, dest: *mut T, count: usize) {
        unsafe { intrinsics::copy(self, dest, count) }
    }
    /// Copies to `dest`; the ranges must not overlap.
    pub const unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) {
        unsafe { intrinsics::copy_nonoverlapping(self, dest, count) }
    }
    /// Whether it is aligned for its type.
    pub fn is_aligned(self) -> bool {
        self.addr() % intrinsics::align_of::<T>() == 0
    }
    /// See [`crate::ptr::write`].
    pub const unsafe fn write(self, val: T) {
        unsafe { intrinsics::write_via_move(self, val) }
    }
    /// See [`crate::ptr::write_unaligned`].
    pub const unsafe fn write_unaligned(self, val: T) {
        unsafe { crate::ptr::write_unaligned(self, val) }
    }
    /// See [`crate::ptr::write_volatile`].
    pub unsafe fn write_volatile(self, val: T) {
        unsafe { intrinsics::volatile_store(self, val) }
    }
    /// Fills `count` elements with a byte.
    pub const unsafe fn write_bytes(self, val: u8, count: usize) {
        unsafe { intrinsics::write_bytes(self, val, count) }
    }
    /// See [`crate::ptr::replace`].
    pub unsafe fn replace(self, src: T) -> T {
        unsafe { crate::ptr::replace(self, src) }
    }
    /// See [`crate::ptr::swap`].
    pub unsafe fn swap(self, with: *mut T) {
        unsafe { crate::ptr::swap(self, with) }
    }
    /// Copies from `src`; the ranges may overlap.
    pub const unsafe fn copy_from(self, src: *const T, count: usize) {
        unsafe { intrinsics::copy(src, self, count) }
    }
    /// Copies from `src`; the ranges must not overlap.
    pub const unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize) {
        unsafe { intrinsics::copy_nonoverlapping(src, self, count) }
    }
}

impl<T> *mut [T] {
    /// How many elements.
    pub const fn len(self) -> usize {
        intrinsics::ptr_metadata(self as *const [T])
    }
    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
    /// Where the first one is.
    pub const fn as_mut_ptr(self) -> *mut T {
        self as *mut T
    }
}
