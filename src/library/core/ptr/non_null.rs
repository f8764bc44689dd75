//! [`NonNull`]: a pointer that is not null.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::Unsize;
use crate::ops::{CoerceUnsized, DispatchFromDyn};

/// A pointer that is not null. Null is a niche.
#[repr(transparent)]
#[rustc_layout_scalar_valid_range_start(1)]
#[rustc_nonnull_optimization_guaranteed]
pub struct NonNull<T: ?Sized> {
    pub(crate) pointer: *const T,
}

impl<T: ?Sized> !Send for NonNull<T> {}
impl<T: ?Sized> !Sync for NonNull<T> {}

impl<T> NonNull<T> {
    /// An aligned address that points to nothing.
    pub const fn dangling() -> Self {
        unsafe { NonNull { pointer: intrinsics::align_of::<T>() as *const T } }
    }
    /// `count` elements on.
    pub const unsafe fn add(self, count: usize) -> Self {
        unsafe { NonNull { pointer: intrinsics::offset(self.pointer, count) } }
    }
    /// `count` elements back.
    pub const unsafe fn sub(self, count: usize) -> Self {
        unsafe { NonNull { pointer: self.pointer.sub(count) } }
    }
    /// `count` elements on or back.
    pub const unsafe fn offset(self, count: isize) -> Self {
        unsafe { NonNull { pointer: intrinsics::offset(self.pointer, count) } }
    }
    /// See [`crate::ptr::read`].
    pub const unsafe fn read(self) -> T {
        unsafe { intrinsics::read_via_copy(self.pointer) }
    }
    /// See [`crate::ptr::write`].
    pub const unsafe fn write(self, val: T) {
        unsafe { intrinsics::write_via_move(self.pointer as *mut T, val) }
    }
    /// How many elements on from `origin`.
    pub const unsafe fn offset_from(self, origin: NonNull<T>) -> isize {
        unsafe { intrinsics::ptr_offset_from(self.pointer, origin.pointer) }
    }
}

impl<T: ?Sized> NonNull<T> {
    /// From a pointer that is not null.
    pub const unsafe fn new_unchecked(ptr: *mut T) -> Self {
        unsafe { NonNull { pointer: ptr } }
    }
    /// From a pointer, unless it is null.
    pub fn new(ptr: *mut T) -> Option<Self> {
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
    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }
    /// As a reference.
    pub const unsafe fn as_ref<'a>(&self) -> &'a T {
        unsafe { &*self.pointer }
    }
    /// As a mutable reference.
    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        unsafe { &mut *(self.pointer as *mut T) }
    }
    /// The same address as another type.
    pub const fn cast<U>(self) -> NonNull<U> {
        unsafe { NonNull { pointer: self.pointer as *const U } }
    }
    /// The address.
    pub fn addr(self) -> usize {
        self.pointer.addr()
    }
    /// See [`crate::ptr::drop_in_place`].
    pub unsafe fn drop_in_place(self) {
        unsafe { intrinsics::drop_in_place(self.pointer as *mut T) }
    }
}

impl<T> NonNull<[T]> {
    /// A pointer to so many elements.
    pub const fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> Self {
        unsafe { NonNull { pointer: crate::ptr::slice_from_raw_parts(data.pointer, len) } }
    }
    /// How many elements.
    pub const fn len(self) -> usize {
        self.pointer.len()
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
