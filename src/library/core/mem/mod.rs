//! Working with memory: sizes, replacing, forgetting.

mod manually_drop;
mod maybe_uninit;

pub use self::manually_drop::ManuallyDrop;
pub use self::maybe_uninit::MaybeUninit;
pub use crate::intrinsics::transmute;

use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::ptr;

/// Gives a value up without dropping it.
pub const fn forget<T>(t: T) {
    let _ = ManuallyDrop::new(t);
}

/// The size of a type in bytes.
#[must_use]
pub const fn size_of<T>() -> usize {
    intrinsics::size_of::<T>()
}

/// The size of what a reference points to in bytes.
#[must_use]
pub const fn size_of_val<T: ?Sized>(val: &T) -> usize {
    unsafe { intrinsics::size_of_val(val) }
}

/// The alignment of a type in bytes.
#[must_use]
pub const fn align_of<T>() -> usize {
    intrinsics::align_of::<T>()
}

/// The alignment of what a reference points to in bytes.
#[must_use]
pub const fn align_of_val<T: ?Sized>(val: &T) -> usize {
    unsafe { intrinsics::align_of_val(val) }
}

/// The old name of [`align_of`].
#[must_use]
pub fn min_align_of<T>() -> usize {
    intrinsics::align_of::<T>()
}

/// The old name of [`align_of_val`].
#[must_use]
pub fn min_align_of_val<T: ?Sized>(val: &T) -> usize {
    unsafe { intrinsics::align_of_val(val) }
}

/// A value of nothing in particular: use [`MaybeUninit`].
#[must_use]
#[deprecated(since = "1.39.0", note = "use `mem::MaybeUninit` instead")]
pub unsafe fn uninitialized<T>() -> T {
    unsafe { MaybeUninit::uninit().assume_init() }
}

/// Whether dropping a value of the type does anything.
#[must_use]
pub const fn needs_drop<T: ?Sized>() -> bool {
    intrinsics::needs_drop::<T>()
}

/// A value of zeros, valid or not.
#[must_use]
pub const unsafe fn zeroed<T>() -> T {
    unsafe { MaybeUninit::zeroed().assume_init() }
}

/// Swaps two values.
pub const fn swap<T>(x: &mut T, y: &mut T) {
    unsafe {
        let a = ptr::read(x);
        let b = ptr::read(y);
        ptr::write(x, b);
        ptr::write(y, a);
    }
}

/// Takes the value and leaves the default.
#[rustc_const_conditional]
pub fn take<T: Default>(dest: &mut T) -> T {
    replace(dest, T::default())
}

/// Puts a value in and gives the old one.
#[must_use]
pub const fn replace<T>(dest: &mut T, src: T) -> T {
    unsafe {
        let result = intrinsics::read_via_copy(dest);
        intrinsics::write_via_move(dest, src);
        result
    }
}

/// Ends a value now.
#[rustc_const_conditional]
pub fn drop<T>(_x: T) {}

/// Reads a value as one of another type.
#[must_use]
pub const unsafe fn transmute_copy<Src, Dst>(src: &Src) -> Dst {
    unsafe { ptr::read_unaligned(src as *const Src as *const Dst) }
}

/// Which variant a value is.
pub struct Discriminant<T>(isize, PhantomData<fn() -> T>);

/// Which variant the value is.
pub const fn discriminant<T>(v: &T) -> Discriminant<T> {
    Discriminant(intrinsics::discriminant_value(v), PhantomData)
}

impl<T> Copy for Discriminant<T> {}
impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Discriminant<T> {}
impl<T> Hash for Discriminant<T> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_isize(self.0);
    }
}
impl<T> fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Discriminant").field(&self.0).finish()
    }
}

/// Where a field begins in a value of its type, in bytes.
#[macro_export]
macro_rules! mem_offset_of {
    ($Container:ty, $($fields:tt).+ $(,)?) => {{
        let value = $crate::mem::MaybeUninit::<$Container>::uninit();
        let start = value.as_ptr();
        unsafe { (&raw const (*start).$($fields).+ as *const u8).offset_from_unsigned(start as *const u8) }
    }};
}
pub use crate::mem_offset_of as offset_of;
