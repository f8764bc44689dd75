//! Memory for counts and a value that is yet to come.

use super::{Rc, RcInner, data_offset};
use core::cell::Cell;
use core::intrinsics;
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr::{self, NonNull};

/// Memory for a value of this size and alignment behind the counts of one owner.
pub(super) unsafe fn allocate(size: usize, align: usize) -> *mut u8 {
    unsafe { with_counts(|size, align| intrinsics::alloc(size, align), size, align) }
}

unsafe fn with_counts(alloc: fn(usize, usize) -> *mut u8, size: usize, align: usize) -> *mut u8 {
    let whole_align = if align > 8 { align } else { 8 };
    let end = match data_offset(align).checked_add(size) {
        Some(end) if end <= isize::MAX as usize - (whole_align - 1) => end,
        _ => panic!("called `Result::unwrap()` on an `Err` value: LayoutError"),
    };
    unsafe {
        let memory = alloc((end + whole_align - 1) & !(whole_align - 1), whole_align);
        let inner = memory as *mut RcInner<()>;
        ptr::write(&raw mut (*inner).strong, Cell::new(1));
        ptr::write(&raw mut (*inner).weak, Cell::new(1));
        memory
    }
}

/// Memory for so many elements behind the counts of one owner.
pub(super) fn allocate_slice<T>(len: usize) -> NonNull<RcInner<[T]>> {
    let size = match intrinsics::size_of::<T>().checked_mul(len) {
        Some(size) => size,
        None => panic!("called `Result::unwrap()` on an `Err` value: LayoutError"),
    };
    unsafe {
        let memory = allocate(size, intrinsics::align_of::<T>());
        NonNull::new_unchecked(ptr::slice_from_raw_parts_mut(memory as *mut T, len) as *mut RcInner<[T]>)
    }
}

/// Gives memory back whose value never came.
pub(super) struct Room<T: ?Sized>(pub(super) NonNull<RcInner<T>>);
impl<T: ?Sized> Drop for Room<T> {
    fn drop(&mut self) {
        let inner = self.0.as_ptr() as *const RcInner<T>;
        unsafe {
            intrinsics::dealloc(inner as *mut u8, intrinsics::size_of_val(inner), intrinsics::align_of_val(inner))
        }
    }
}

fn zeroed(size: usize, align: usize) -> *mut u8 {
    unsafe { intrinsics::alloc_zeroed(size, align) }
}

impl<T> Rc<T> {
    /// Memory without a value.
    #[must_use]
    pub fn new_uninit() -> Rc<MaybeUninit<T>> {
        unsafe {
            let memory = allocate(intrinsics::size_of::<T>(), intrinsics::align_of::<T>());
            Rc::from_inner(NonNull::new_unchecked(memory as *mut RcInner<MaybeUninit<T>>))
        }
    }
    /// Memory full of zeros.
    #[must_use]
    pub fn new_zeroed() -> Rc<MaybeUninit<T>> {
        unsafe {
            let memory = with_counts(zeroed, intrinsics::size_of::<T>(), intrinsics::align_of::<T>());
            Rc::from_inner(NonNull::new_unchecked(memory as *mut RcInner<MaybeUninit<T>>))
        }
    }
}
impl<T> Rc<[T]> {
    /// Memory for so many elements.
    #[must_use]
    pub fn new_uninit_slice(len: usize) -> Rc<[MaybeUninit<T>]> {
        unsafe { Rc::from_inner(allocate_slice(len)) }
    }
    /// Memory for so many elements, full of zeros.
    #[must_use]
    pub fn new_zeroed_slice(len: usize) -> Rc<[MaybeUninit<T>]> {
        unsafe {
            let memory = with_counts(zeroed, intrinsics::size_of::<T>() * len, intrinsics::align_of::<T>());
            let inner = ptr::slice_from_raw_parts_mut(memory as *mut MaybeUninit<T>, len);
            Rc::from_inner(NonNull::new_unchecked(inner as *mut RcInner<[MaybeUninit<T>]>))
        }
    }
}
impl<T> Rc<MaybeUninit<T>> {
    /// The value is there now.
    pub unsafe fn assume_init(self) -> Rc<T> {
        unsafe { Rc::from_inner(ManuallyDrop::new(self).ptr.cast()) }
    }
}
impl<T> Rc<[MaybeUninit<T>]> {
    /// The values are there now.
    pub unsafe fn assume_init(self) -> Rc<[T]> {
        let inner = ManuallyDrop::new(self).ptr.as_ptr();
        unsafe { Rc::from_inner(NonNull::new_unchecked(inner as *mut RcInner<[T]>)) }
    }
}
