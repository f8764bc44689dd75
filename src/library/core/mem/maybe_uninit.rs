//! [`MaybeUninit`]: room for a value.

use crate::fmt;
use crate::mem::ManuallyDrop;
use crate::ptr;

/// Room for a value that may not be there yet.
#[lang = "maybe_uninit"]
#[derive(Copy)]
#[repr(transparent)]
pub union MaybeUninit<T> {
    uninit: (),
    value: ManuallyDrop<T>,
}

impl<T: Copy> Clone for MaybeUninit<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> fmt::Debug for MaybeUninit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MaybeUninit<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}

impl<T> MaybeUninit<T> {
    /// Room with a value.
    #[must_use]
    pub const fn new(val: T) -> MaybeUninit<T> {
        MaybeUninit { value: ManuallyDrop::new(val) }
    }
    /// Room without one.
    #[must_use]
    pub const fn uninit() -> MaybeUninit<T> {
        MaybeUninit { uninit: () }
    }
    /// Room full of zeros.
    #[must_use]
    pub const fn zeroed() -> MaybeUninit<T> {
        let mut u = MaybeUninit::<T>::uninit();
        unsafe { ptr::write_bytes(u.as_mut_ptr(), 0, 1) };
        u
    }
    /// Puts a value in; an old one is not dropped.
    pub const fn write(&mut self, val: T) -> &mut T {
        *self = MaybeUninit::new(val);
        unsafe { self.assume_init_mut() }
    }
    /// Where the value is.
    pub const fn as_ptr(&self) -> *const T {
        self as *const _ as *const T
    }
    /// Where the value is.
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut _ as *mut T
    }
    /// The value, which must be there.
    pub const unsafe fn assume_init(self) -> T {
        unsafe { ManuallyDrop::into_inner(self.value) }
    }
    /// Reads the value, which must be there.
    pub const unsafe fn assume_init_read(&self) -> T {
        unsafe { ptr::read(self.as_ptr()) }
    }
    /// Drops the value, which must be there.
    #[rustc_const_conditional]
    pub unsafe fn assume_init_drop(&mut self) {
        unsafe { ptr::drop_in_place(self.as_mut_ptr()) }
    }
    /// The value by reference, which must be there.
    pub const unsafe fn assume_init_ref(&self) -> &T {
        unsafe { &*self.as_ptr() }
    }
    /// The value by mutable reference, which must be there.
    pub const unsafe fn assume_init_mut(&mut self) -> &mut T {
        unsafe { &mut *self.as_mut_ptr() }
    }
}
impl<T, const N: usize> MaybeUninit<[T; N]> {
    /// As room for each element.
    #[unstable(feature = "maybe_uninit_uninit_array_transpose")]
    pub const fn transpose(self) -> [MaybeUninit<T>; N] {
        unsafe { crate::intrinsics::transmute_unchecked(self) }
    }
}
impl<T> [MaybeUninit<T>] {
    /// Copies elements in; all of them are there then.
    #[track_caller]
    pub const fn write_copy_of_slice(&mut self, src: &[T]) -> &mut [T]
    where
        T: Copy,
    {
        let from: &[MaybeUninit<T>] = unsafe { &*(src as *const [T] as *const [MaybeUninit<T>]) };
        self.copy_from_slice(from);
        unsafe { self.assume_init_mut() }
    }
    /// Clones elements in; all of them are there then.
    #[track_caller]
    pub fn write_clone_of_slice(&mut self, src: &[T]) -> &mut [T]
    where
        T: Clone,
    {
        assert_eq!(self.len(), src.len(), "destination and source slices have different lengths");
        let mut written = Written { slice: self, len: 0 };
        while written.len < src.len() {
            written.slice[written.len].write(src[written.len].clone());
            written.len += 1;
        }
        let all = written.slice as *mut [MaybeUninit<T>];
        crate::mem::forget(written);
        unsafe { (*all).assume_init_mut() }
    }
    /// Drops the elements, which must be there.
    #[rustc_const_conditional]
    pub unsafe fn assume_init_drop(&mut self) {
        unsafe { ptr::drop_in_place(self as *mut [MaybeUninit<T>] as *mut [T]) }
    }
    /// The elements by reference, which must be there.
    pub const unsafe fn assume_init_ref(&self) -> &[T] {
        unsafe { &*(self as *const [MaybeUninit<T>] as *const [T]) }
    }
    /// The elements by mutable reference, which must be there.
    pub const unsafe fn assume_init_mut(&mut self) -> &mut [T] {
        unsafe { &mut *(self as *mut [MaybeUninit<T>] as *mut [T]) }
    }
}

/// Drops the elements that are there already, if another one panics.
struct Written<'a, T> {
    slice: &'a mut [MaybeUninit<T>],
    len: usize,
}
impl<T> Drop for Written<'_, T> {
    fn drop(&mut self) {
        unsafe { self.slice[..self.len].assume_init_drop() }
    }
}
impl<T, const N: usize> From<MaybeUninit<[T; N]>> for [MaybeUninit<T>; N] {
    fn from(arr: MaybeUninit<[T; N]>) -> Self {
        arr.transpose()
    }
}
impl<T, const N: usize> From<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]> {
    fn from(arr: [MaybeUninit<T>; N]) -> Self {
        unsafe { crate::intrinsics::transmute_unchecked(arr) }
    }
}
impl<T, const N: usize> AsRef<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]> {
    fn as_ref(&self) -> &[MaybeUninit<T>; N] {
        unsafe { &*(self as *const Self as *const [MaybeUninit<T>; N]) }
    }
}
impl<T, const N: usize> AsRef<[MaybeUninit<T>]> for MaybeUninit<[T; N]> {
    fn as_ref(&self) -> &[MaybeUninit<T>] {
        let elements: &[MaybeUninit<T>; N] = self.as_ref();
        elements
    }
}
impl<T, const N: usize> AsMut<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]> {
    fn as_mut(&mut self) -> &mut [MaybeUninit<T>; N] {
        unsafe { &mut *(self as *mut Self as *mut [MaybeUninit<T>; N]) }
    }
}
impl<T, const N: usize> AsMut<[MaybeUninit<T>]> for MaybeUninit<[T; N]> {
    fn as_mut(&mut self) -> &mut [MaybeUninit<T>] {
        let elements: &mut [MaybeUninit<T>; N] = self.as_mut();
        elements
    }
}
