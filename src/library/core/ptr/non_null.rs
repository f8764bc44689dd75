//! [`NonNull`]: a pointer that is not null.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::Unsize;
use crate::num::NonZero;
use crate::ops::{CoerceUnsized, DispatchFromDyn};
use crate::panic::{RefUnwindSafe, UnwindSafe};

/// A pointer that is not null. Null is a niche.
#[repr(transparent)]
#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_nonnull_optimization_guaranteed]
pub struct NonNull<T: ?Sized> {
    pub(crate) pointer: *const T,
}

impl<T: ?Sized> !Send for NonNull<T> {}
impl<T: ?Sized> !Sync for NonNull<T> {}

impl<T: RefUnwindSafe + ?Sized> UnwindSafe for NonNull<T> {}

impl<T> NonNull<T> {
    /// An address that points to nothing.
    #[must_use]
    pub const fn without_provenance(addr: NonZero<usize>) -> Self {
        unsafe { NonNull { pointer: crate::ptr::without_provenance(addr.get()) } }
    }
    /// A pointer from an exposed address.
    pub fn with_exposed_provenance(addr: NonZero<usize>) -> Self {
        unsafe { NonNull { pointer: crate::ptr::with_exposed_provenance(addr.get()) } }
    }
    /// An aligned address that points to nothing.
    #[must_use]
    pub const fn dangling() -> Self {
        unsafe { NonNull { pointer: intrinsics::align_of::<T>() as *const T } }
    }
}

impl<T: ?Sized> NonNull<T> {
    /// `count` elements on.
    #[must_use]
    pub const unsafe fn add(self, count: usize) -> Self
    where
        T: Sized,
    {
        unsafe { NonNull { pointer: intrinsics::offset(self.pointer, count) } }
    }
    /// `count` elements back.
    #[must_use]
    pub const unsafe fn sub(self, count: usize) -> Self
    where
        T: Sized,
    {
        unsafe { NonNull { pointer: self.pointer.sub(count) } }
    }
    /// `count` elements on or back.
    #[must_use]
    pub const unsafe fn offset(self, count: isize) -> Self
    where
        T: Sized,
    {
        unsafe { NonNull { pointer: intrinsics::offset(self.pointer, count) } }
    }
    /// How many elements on from `origin`.
    pub const unsafe fn offset_from(self, origin: NonNull<T>) -> isize
    where
        T: Sized,
    {
        unsafe { intrinsics::ptr_offset_from(self.pointer, origin.pointer) }
    }
    /// How many elements on from `origin`, which is not behind it.
    pub const unsafe fn offset_from_unsigned(self, origin: NonNull<T>) -> usize
    where
        T: Sized,
    {
        unsafe { intrinsics::ptr_offset_from_unsigned(self.pointer, origin.pointer) }
    }
    /// See [`crate::ptr::read`].
    pub const unsafe fn read(self) -> T
    where
        T: Sized,
    {
        unsafe { intrinsics::read_via_copy(self.pointer) }
    }
    /// See [`crate::ptr::read_volatile`].
    pub unsafe fn read_volatile(self) -> T
    where
        T: Sized,
    {
        unsafe { intrinsics::volatile_load(self.pointer) }
    }
    /// See [`crate::ptr::read_unaligned`].
    pub const unsafe fn read_unaligned(self) -> T
    where
        T: Sized,
    {
        unsafe { crate::ptr::read_unaligned(self.pointer) }
    }
    /// See [`crate::ptr::write`].
    pub const unsafe fn write(self, val: T)
    where
        T: Sized,
    {
        unsafe { intrinsics::write_via_move(self.pointer as *mut T, val) }
    }
    /// See [`crate::ptr::write_bytes`].
    pub const unsafe fn write_bytes(self, val: u8, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::write_bytes(self.pointer as *mut T, val, count) }
    }
    /// See [`crate::ptr::write_volatile`].
    pub unsafe fn write_volatile(self, val: T)
    where
        T: Sized,
    {
        unsafe { intrinsics::volatile_store(self.pointer as *mut T, val) }
    }
    /// See [`crate::ptr::write_unaligned`].
    pub const unsafe fn write_unaligned(self, val: T)
    where
        T: Sized,
    {
        unsafe { crate::ptr::write_unaligned(self.pointer as *mut T, val) }
    }
    /// See [`crate::ptr::replace`].
    pub const unsafe fn replace(self, src: T) -> T
    where
        T: Sized,
    {
        unsafe { crate::ptr::replace(self.pointer as *mut T, src) }
    }
    /// See [`crate::ptr::swap`].
    pub const unsafe fn swap(self, with: NonNull<T>)
    where
        T: Sized,
    {
        unsafe { crate::ptr::swap(self.pointer as *mut T, with.pointer as *mut T) }
    }
    /// Copies to `dest`; the ranges may overlap.
    pub const unsafe fn copy_to(self, dest: NonNull<T>, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy(self.pointer, dest.as_ptr(), count) }
    }
    /// Copies to `dest`; the ranges must not overlap.
    pub const unsafe fn copy_to_nonoverlapping(self, dest: NonNull<T>, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy_nonoverlapping(self.pointer, dest.as_ptr(), count) }
    }
    /// Copies from `src`; the ranges may overlap.
    pub const unsafe fn copy_from(self, src: NonNull<T>, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy(src.pointer, self.as_ptr(), count) }
    }
    /// Copies from `src`; the ranges must not overlap.
    pub const unsafe fn copy_from_nonoverlapping(self, src: NonNull<T>, count: usize)
    where
        T: Sized,
    {
        unsafe { intrinsics::copy_nonoverlapping(src.pointer, self.as_ptr(), count) }
    }
    /// Whether it is aligned for its type.
    #[must_use]
    pub fn is_aligned(self) -> bool
    where
        T: Sized,
    {
        self.pointer.is_aligned()
    }
    /// How many elements on the address has this alignment; the largest number if none has.
    #[track_caller]
    #[must_use]
    pub fn align_offset(self, align: usize) -> usize
    where
        T: Sized,
    {
        self.pointer.align_offset(align)
    }
}

impl<T: ?Sized> NonNull<T> {
    /// From a pointer that is not null.
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        unsafe { NonNull { pointer: ptr } }
    }
    /// From a pointer, unless it is null.
    pub const fn new(ptr: *mut T) -> Option<Self> {
        if ptr.is_null() { None } else { Some(unsafe { NonNull { pointer: ptr } }) }
    }
    /// From a reference.
    pub const fn from_ref(r: &T) -> Self {
        unsafe { NonNull { pointer: r } }
    }
    /// From a reference.
    pub const fn from_mut(r: &mut T) -> Self {
        unsafe { NonNull { pointer: r } }
    }
    /// The raw pointer.
    #[must_use]
    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }
    /// As a reference.
    #[must_use]
    pub const unsafe fn as_ref<'a>(&self) -> &'a T {
        unsafe { &*self.pointer }
    }
    /// As a mutable reference.
    #[must_use]
    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        unsafe { &mut *(self.pointer as *mut T) }
    }
    /// The same address as another type.
    #[must_use]
    pub const fn cast<U>(self) -> NonNull<U> {
        unsafe { NonNull { pointer: self.pointer as *const U } }
    }
    /// The address.
    #[must_use]
    pub fn addr(self) -> NonZero<usize> {
        unsafe { NonZero::new_unchecked(self.pointer.addr()) }
    }
    /// The address, from which a pointer can be made again.
    pub fn expose_provenance(self) -> NonZero<usize> {
        self.addr()
    }
    /// Another address in the same allocation.
    #[must_use]
    pub fn with_addr(self, addr: NonZero<usize>) -> Self {
        unsafe { NonNull { pointer: self.pointer.with_addr(addr.get()) } }
    }
    /// Another address in the same allocation.
    #[must_use]
    pub fn map_addr(self, f: impl FnOnce(NonZero<usize>) -> NonZero<usize>) -> Self {
        self.with_addr(f(self.addr()))
    }
    /// `count` bytes on.
    #[must_use]
    pub const unsafe fn byte_add(self, count: usize) -> Self {
        unsafe { NonNull { pointer: self.pointer.byte_add(count) } }
    }
    /// `count` bytes back.
    #[must_use]
    pub const unsafe fn byte_sub(self, count: usize) -> Self {
        unsafe { NonNull { pointer: self.pointer.byte_sub(count) } }
    }
    /// `count` bytes on or back.
    #[must_use]
    pub const unsafe fn byte_offset(self, count: isize) -> Self {
        unsafe { NonNull { pointer: self.pointer.byte_offset(count) } }
    }
    /// How many bytes on from `origin`.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: NonNull<U>) -> isize {
        unsafe { self.pointer.byte_offset_from(origin.pointer) }
    }
    /// How many bytes on from `origin`, which is not behind it.
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: NonNull<U>) -> usize {
        unsafe { self.pointer.byte_offset_from_unsigned(origin.pointer) }
    }
    /// See [`crate::ptr::drop_in_place`].
    #[rustc_const_conditional]
    pub unsafe fn drop_in_place(self) {
        unsafe { intrinsics::drop_in_place(self.pointer as *mut T) }
    }
}

impl<T> NonNull<[T]> {
    /// A pointer to so many elements.
    #[must_use]
    pub const fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> Self {
        unsafe { NonNull { pointer: crate::ptr::slice_from_raw_parts(data.pointer, len) } }
    }
    /// How many elements.
    #[must_use]
    pub const fn len(self) -> usize {
        self.pointer.len()
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
    /// Where the first one is.
    #[unstable(feature = "slice_ptr_get")]
    #[must_use]
    pub const fn as_mut_ptr(self) -> *mut T {
        self.pointer as *mut T
    }
}

impl<T: ?Sized> Clone for NonNull<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for NonNull<T> {}
impl<T: ?Sized, U: ?Sized> CoerceUnsized<NonNull<U>> for NonNull<T> where T: Unsize<U> {}
impl<T: ?Sized, U: ?Sized> DispatchFromDyn<NonNull<U>> for NonNull<T> where T: Unsize<U> {}
impl<T: ?Sized> fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.as_ptr(), f)
    }
}
impl<T: ?Sized> fmt::Pointer for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.as_ptr(), f)
    }
}
impl<T: ?Sized> Eq for NonNull<T> {}
impl<T: ?Sized> PartialEq for NonNull<T> {
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}
impl<T: ?Sized> Ord for NonNull<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.pointer.cmp(&other.pointer)
    }
}
impl<T: ?Sized> PartialOrd for NonNull<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.pointer.partial_cmp(&other.pointer)
    }
}
impl<T: ?Sized> Hash for NonNull<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.pointer.hash(state)
    }
}
impl<T: ?Sized> From<&mut T> for NonNull<T> {
    fn from(r: &mut T) -> Self {
        NonNull::from_mut(r)
    }
}
impl<T: ?Sized> From<&T> for NonNull<T> {
    fn from(r: &T) -> Self {
        NonNull::from_ref(r)
    }
}
