//! Methods of `*const T`.

use crate::intrinsics;
use crate::ptr::with_data;

impl<T: ?Sized> *const T {
    /// Whether it is null.
    pub const fn is_null(self) -> bool {
        self as *const u8 as usize == 0
    }
    /// The same address as another type.
    pub const fn cast<U>(self) -> *const U {
        self as *const U
    }
    /// The address.
    #[must_use]
    pub fn addr(self) -> usize {
        self as *const () as usize
    }
    /// The address, from which a pointer can be made again.
    pub fn expose_provenance(self) -> usize {
        self as *const () as usize
    }
    /// Another address in the same allocation.
    #[must_use]
    pub fn with_addr(self, addr: usize) -> *const T {
        self.wrapping_byte_offset(intrinsics::wrapping_sub(addr, self.addr()) as isize)
    }
    /// Another address in the same allocation.
    #[must_use]
    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> *const T {
        self.with_addr(f(self.addr()))
    }
    /// A reference, unless it is null.
    pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() { None } else { unsafe { Some(&*self) } }
    }
    /// A reference; it must not be null.
    #[must_use]
    pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T {
        unsafe { &*self }
    }
    /// As `*mut`.
    pub const fn cast_mut(self) -> *mut T {
        self as *mut T
    }
    /// `count` bytes on.
    #[must_use]
    pub const unsafe fn byte_add(self, count: usize) -> *const T {
        unsafe { with_data(self, intrinsics::offset(self as *const u8, count)) }
    }
    /// `count` bytes back.
    #[must_use]
    pub const unsafe fn byte_sub(self, count: usize) -> *const T {
        unsafe { self.byte_offset(intrinsics::wrapping_sub(0, count as isize)) }
    }
    /// `count` bytes on or back.
    #[must_use]
    pub const unsafe fn byte_offset(self, count: isize) -> *const T {
        unsafe { with_data(self, intrinsics::offset(self as *const u8, count)) }
    }
    /// `count` bytes on, wherever that is.
    #[must_use]
    pub const fn wrapping_byte_add(self, count: usize) -> *const T {
        self.wrapping_byte_offset(count as isize)
    }
    /// `count` bytes back, wherever that is.
    #[must_use]
    pub const fn wrapping_byte_sub(self, count: usize) -> *const T {
        self.wrapping_byte_offset(intrinsics::wrapping_sub(0, count as isize))
    }
    /// `count` bytes on or back, wherever that is.
    #[must_use]
    pub const fn wrapping_byte_offset(self, count: isize) -> *const T {
        unsafe { with_data(self, intrinsics::arith_offset(self as *const u8, count)) }
    }
    /// How many bytes on from `origin`, in the same allocation.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize {
        unsafe { intrinsics::ptr_offset_from(self as *const u8, origin as *const u8) }
    }
    /// How many bytes on from `origin`, which is not behind it.
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *const U) -> usize {
        unsafe { intrinsics::ptr_offset_from_unsigned(self as *const u8, origin as *const u8) }
    }
}

impl<T: ?Sized> *const T {
    /// `count` elements on.
    #[must_use]
    pub const unsafe fn add(self, count: usize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::offset(self, count) }
    }
    /// `count` elements back.
    #[must_use]
    pub const unsafe fn sub(self, count: usize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::offset(self, intrinsics::wrapping_sub(0, count as isize)) }
    }
    /// `count` elements on or back.
    #[must_use]
    pub const unsafe fn offset(self, count: isize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::offset(self, count) }
    }
    /// `count` elements on, wherever that is.
    #[must_use]
    pub const fn wrapping_add(self, count: usize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::arith_offset(self, count as isize) as *const T }
    }
    /// `count` elements back, wherever that is.
    #[must_use]
    pub const fn wrapping_sub(self, count: usize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::arith_offset(self, intrinsics::wrapping_sub(0, count as isize)) as *const T }
    }
    /// `count` elements on or back, wherever that is.
    #[must_use]
    pub const fn wrapping_offset(self, count: isize) -> *const T
    where
        T: Sized,
    {
        unsafe { intrinsics::arith_offset(self, count) as *const T }
    }
    /// How many elements on from `origin`, in the same allocation.
    pub const unsafe fn offset_from(self, origin: *const T) -> isize
    where
        T: Sized,
    {
        unsafe { intrinsics::ptr_offset_from(self, origin) }
    }
    /// How many elements on from `origin`, which is not behind it.
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize
    where
        T: Sized,
    {
        unsafe { intrinsics::ptr_offset_from_unsigned(self, origin) }
    }
    /// See [`crate::ptr::read`].
    pub const unsafe fn read(self) -> T
    where
        T: Sized,
    {
        unsafe { intrinsics::read_via_copy(self) }
    }
    /// See [`crate::ptr::read_unaligned`].
    pub const unsafe fn read_unaligned(self) -> T
    where
        T: Sized,
    {
        unsafe { crate::ptr::read_unaligned(self) }
    }
    /// See [`crate::ptr::read_volatile`].
    pub unsafe fn read_volatile(self) -> T
    where
        T: Sized,
    {
        unsafe { intrinsics::volatile_load(self) }
    }
    /// Copies to `dest`; the ranges may overlap.
    pub const unsafe fn copy_to(self, dest: *mut T, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy(self, dest, count) }
    }
    /// Copies to `dest`; the ranges must not overlap.
    pub const unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy_nonoverlapping(self, dest, count) }
    }
    /// Whether it is aligned for its type.
    #[must_use]
    pub fn is_aligned(self) -> bool
    where
        T: Sized,
    {
        self.addr() % intrinsics::align_of::<T>() == 0
    }
    /// How many elements on the address has this alignment; the largest number if none has.
    #[track_caller]
    #[must_use]
    pub fn align_offset(self, align: usize) -> usize
    where
        T: Sized,
    {
        crate::ptr::align_offset(self.addr(), intrinsics::size_of::<T>(), align)
    }
}

impl<T> *const [T] {
    /// How many elements.
    pub const fn len(self) -> usize {
        intrinsics::ptr_metadata(self as *const [T])
    }
    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
    /// Where the first one is.
    #[unstable(feature = "slice_ptr_get")]
    pub const fn as_ptr(self) -> *const T {
        self as *const T
    }
    /// As an array, if it has so many elements.
    #[must_use]
    pub const fn as_array<const N: usize>(self) -> Option<*const [T; N]> {
        if self.len() == N { Some(self as *const [T; N]) } else { None }
    }
}
