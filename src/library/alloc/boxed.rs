//! [`Box`]: one value on the heap.

mod convert;
mod traits;

use core::intrinsics;
use core::marker::Unsize;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ops::{CoerceUnsized, DispatchFromDyn};
use core::pin::Pin;
use core::ptr::{self, NonNull, Unique};

/// Owns a value on the heap.
///
/// The compiler drops the value before it calls [`Drop::drop`], which gives the memory back.
#[lang = "owned_box"]
#[fundamental]
pub struct Box<T: ?Sized>(Unique<T>);

/// Memory for a value of a type; an aligned address that points to nothing for types without size.
pub(crate) fn exchange_malloc(size: usize, align: usize) -> *mut u8 {
    if size == 0 { ptr::without_provenance_mut(align) } else { unsafe { intrinsics::alloc(size, align) } }
}

impl<T> Box<T> {
    /// Moves the value to the heap.
    #[must_use]
    pub fn new(x: T) -> Box<T> {
        let ptr = exchange_malloc(intrinsics::size_of::<T>(), intrinsics::align_of::<T>()) as *mut T;
        unsafe {
            intrinsics::write_via_move(ptr, x);
            Box(Unique::new_unchecked(ptr))
        }
    }
    /// Memory without a value.
    #[must_use]
    pub fn new_uninit() -> Box<MaybeUninit<T>> {
        let ptr = exchange_malloc(intrinsics::size_of::<T>(), intrinsics::align_of::<T>());
        unsafe { Box(Unique::new_unchecked(ptr as *mut MaybeUninit<T>)) }
    }
    /// Moves the value to the heap, where it stays.
    #[must_use]
    pub fn pin(x: T) -> Pin<Box<T>> {
        Box::into_pin(Box::new(x))
    }
    /// The value.
    #[unstable(feature = "box_into_inner")]
    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }
    /// As a slice of one element.
    #[unstable(feature = "box_into_boxed_slice")]
    pub fn into_boxed_slice(boxed: Box<T>) -> Box<[T]> {
        unsafe { Box::from_raw(Box::into_raw(boxed) as *mut [T; 1] as *mut [T]) }
    }
}

impl<T> Box<T> {
    /// Memory full of zeros.
    #[must_use]
    pub fn new_zeroed() -> Box<MaybeUninit<T>> {
        unsafe { Box(Unique::new_unchecked(zeroed(intrinsics::size_of::<T>(), intrinsics::align_of::<T>()) as *mut MaybeUninit<T>)) }
    }
}
fn zeroed(size: usize, align: usize) -> *mut u8 {
    if size == 0 { ptr::without_provenance_mut(align) } else { unsafe { intrinsics::alloc_zeroed(size, align) } }
}
/// The size of so many elements in bytes, or a panic.
fn slice_size<T>(len: usize) -> usize {
    match intrinsics::size_of::<T>().checked_mul(len) {
        Some(size) if size <= isize::MAX as usize => size,
        _ => panic!("capacity overflow"),
    }
}
impl<T> Box<[T]> {
    /// Memory for so many elements.
    #[must_use]
    pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        let ptr = exchange_malloc(slice_size::<T>(len), intrinsics::align_of::<T>()) as *mut MaybeUninit<T>;
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(ptr, len)) }
    }
    /// Memory for so many elements, full of zeros.
    #[must_use]
    pub fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        let ptr = zeroed(slice_size::<T>(len), intrinsics::align_of::<T>()) as *mut MaybeUninit<T>;
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(ptr, len)) }
    }
}
impl<T> Box<[MaybeUninit<T>]> {
    /// The values are there now.
    pub unsafe fn assume_init(self) -> Box<[T]> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut [T]) }
    }
}

impl<T> Box<MaybeUninit<T>> {
    /// The value is there now.
    pub unsafe fn assume_init(self) -> Box<T> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut T) }
    }
    /// Puts a value in.
    pub fn write(mut boxed: Box<MaybeUninit<T>>, value: T) -> Box<T> {
        (*boxed).write(value);
        unsafe { boxed.assume_init() }
    }
}

impl<T: ?Sized> Box<T> {
    /// Of a pointer that came from a box.
    #[must_use]
    pub unsafe fn from_raw(raw: *mut T) -> Box<T> {
        unsafe { Box(Unique::new_unchecked(raw)) }
    }
    /// Of a pointer that came from a box.
    #[unstable(feature = "box_vec_non_null")]
    #[must_use]
    pub unsafe fn from_non_null(ptr: NonNull<T>) -> Box<T> {
        unsafe { Box::from_raw(ptr.as_ptr()) }
    }
    /// The pointer; what becomes of the memory is the caller's business.
    #[must_use]
    pub fn into_raw(b: Box<T>) -> *mut T {
        let b = ManuallyDrop::new(b);
        b.0.as_ptr()
    }
    /// The pointer; what becomes of the memory is the caller's business.
    #[unstable(feature = "box_vec_non_null")]
    #[must_use]
    pub fn into_non_null(b: Box<T>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(Box::into_raw(b)) }
    }
    /// Where the value is.
    #[unstable(feature = "box_as_ptr")]
    pub fn as_ptr(b: &Box<T>) -> *const T {
        b.0.as_ptr()
    }
    /// Where the value is.
    #[unstable(feature = "box_as_ptr")]
    pub fn as_mut_ptr(b: &mut Box<T>) -> *mut T {
        b.0.as_ptr()
    }
    /// A reference to the value, which is never dropped.
    pub fn leak<'a>(b: Box<T>) -> &'a mut T
    where
        T: 'a,
    {
        unsafe { &mut *Box::into_raw(b) }
    }
    /// The value stays where it is.
    pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {
        unsafe { Pin::new_unchecked(boxed) }
    }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Box<T> {
    fn drop(&mut self) {
        let ptr = self.0.as_ptr();
        unsafe {
            let size = intrinsics::size_of_val(ptr as *const T);
            if size != 0 {
                intrinsics::dealloc(ptr as *mut u8, size, intrinsics::align_of_val(ptr as *const T));
            }
        }
    }
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Box<U>> for Box<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Box<U>> for Box<T> {}
