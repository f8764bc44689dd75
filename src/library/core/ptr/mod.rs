//! Raw pointers.

mod const_ptr;
mod fn_ptr;
mod mut_ptr;
mod non_null;
mod unique;

pub use self::non_null::NonNull;
#[doc(hidden)]
pub use self::unique::Unique;
pub use crate::intrinsics::{copy, copy_nonoverlapping, write_bytes};

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;

/// Drops what the pointer points to, where it is.
#[lang = "drop_in_place"]
#[rustc_const_conditional]
pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T) {
    unsafe { intrinsics::drop_in_place(to_drop) }
}

/// The null pointer.
#[must_use]
pub const fn null<T>() -> *const T {
    0 as *const T
}

/// The null pointer.
#[must_use]
pub const fn null_mut<T>() -> *mut T {
    0 as *mut T
}

/// An aligned address that points to nothing.
#[must_use]
pub const fn dangling<T>() -> *const T {
    intrinsics::align_of::<T>() as *const T
}

/// An aligned address that points to nothing.
#[must_use]
pub const fn dangling_mut<T>() -> *mut T {
    intrinsics::align_of::<T>() as *mut T
}

/// An address that points to nothing.
#[must_use]
pub const fn without_provenance<T>(addr: usize) -> *const T {
    addr as *const T
}

/// An address that points to nothing.
#[must_use]
pub const fn without_provenance_mut<T>(addr: usize) -> *mut T {
    addr as *mut T
}

/// The pointer of a reference.
#[must_use]
pub const fn from_ref<T: ?Sized>(r: &T) -> *const T {
    r
}

/// The pointer of a reference.
#[must_use]
pub const fn from_mut<T: ?Sized>(r: &mut T) -> *mut T {
    r
}

/// A pointer to so many elements.
pub const fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {
    intrinsics::aggregate_raw_ptr(data, len)
}

/// A pointer to so many elements.
pub const fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {
    intrinsics::aggregate_raw_ptr(data, len)
}

/// The pointer with another address: what lies there has the same metadata.
pub(crate) const unsafe fn with_data<T: ?Sized>(ptr: *const T, data: *const u8) -> *const T {
    let mut result = ptr;
    // The address is the first word of every pointer.
    unsafe { *(&raw mut result as *mut *const u8) = data };
    result
}

/// [`with_data`], for the other crates.
#[doc(hidden)]
pub unsafe fn __with_data<T: ?Sized>(ptr: *const T, data: *const u8) -> *const T {
    unsafe { with_data(ptr, data) }
}

/// How many steps of `size` bytes lead from an address to one with this alignment.
#[track_caller]
pub(crate) fn align_offset(addr: usize, size: usize, align: usize) -> usize {
    if !align.is_power_of_two() {
        panic!("align_offset: align is not a power-of-two");
    }
    let mut steps = 0;
    while steps < align {
        if intrinsics::wrapping_add(addr, intrinsics::wrapping_mul(steps, size)) & (align - 1) == 0 {
            return steps;
        }
        steps += 1;
    }
    usize::MAX
}

/// A pointer from an exposed address.
#[must_use]
pub const fn with_exposed_provenance<T>(addr: usize) -> *const T {
    addr as *const T
}

/// A pointer from an exposed address.
#[must_use]
pub const fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T {
    addr as *mut T
}

/// Swaps so many elements.
pub const unsafe fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize) {
    let mut i = 0;
    while i < count {
        unsafe { swap(x.add(i), y.add(i)) };
        i += 1;
    }
}

/// Swaps what two pointers point to.
pub const unsafe fn swap<T>(x: *mut T, y: *mut T) {
    unsafe {
        let a = read(x);
        let b = read(y);
        write(x, b);
        write(y, a);
    }
}

/// Puts a value in and gives the old one.
pub const unsafe fn replace<T>(dst: *mut T, src: T) -> T {
    unsafe {
        let old = read(dst);
        write(dst, src);
        old
    }
}

/// The value as it stands there, which stays there too.
pub const unsafe fn read<T>(src: *const T) -> T {
    unsafe { intrinsics::read_via_copy(src) }
}

/// Reads without alignment.
pub const unsafe fn read_unaligned<T>(src: *const T) -> T {
    let mut tmp = crate::mem::MaybeUninit::uninit();
    unsafe {
        copy_nonoverlapping(src as *const u8, tmp.as_mut_ptr() as *mut u8, intrinsics::size_of::<T>());
        tmp.assume_init()
    }
}

/// Writes a value; an old one is not dropped.
pub const unsafe fn write<T>(dst: *mut T, src: T) {
    unsafe { intrinsics::write_via_move(dst, src) }
}

/// Writes without alignment.
pub const unsafe fn write_unaligned<T>(dst: *mut T, src: T) {
    unsafe {
        copy_nonoverlapping(&raw const src as *const u8, dst as *mut u8, intrinsics::size_of::<T>());
        intrinsics::forget(src);
    }
}

/// Reads, and is not left out by an optimiser.
pub unsafe fn read_volatile<T>(src: *const T) -> T {
    unsafe { intrinsics::volatile_load(src) }
}

/// Writes, and is not left out by an optimiser.
pub unsafe fn write_volatile<T>(dst: *mut T, src: T) {
    unsafe { intrinsics::volatile_store(dst, src) }
}

/// Whether two pointers are the same, metadata included.
#[must_use]
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    a == b
}

/// Whether two pointers have the same address.
#[must_use]
pub fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool {
    (p as *const ()) == (q as *const ())
}

/// Whether two function pointers have the same address.
#[must_use]
pub fn fn_addr_eq<T: Copy, U: Copy>(f: T, g: U) -> bool {
    unsafe { intrinsics::transmute_unchecked::<T, usize>(f) == intrinsics::transmute_unchecked::<U, usize>(g) }
}

/// Hashes the address.
pub fn hash<T: ?Sized, S: Hasher>(hashee: *const T, into: &mut S) {
    hashee.hash(into);
}

macro_rules! raw_pointer_impls {
    ($($pointer:ty)*) => {$(
        impl<T: ?Sized> PartialEq for $pointer {
            fn eq(&self, other: &$pointer) -> bool {
                *self == *other
            }
        }
        impl<T: ?Sized> Eq for $pointer {}
        impl<T: ?Sized> PartialOrd for $pointer {
            fn partial_cmp(&self, other: &$pointer) -> Option<Ordering> {
                Some(self.cmp(other))
            }
            fn lt(&self, other: &$pointer) -> bool {
                *self < *other
            }
            fn le(&self, other: &$pointer) -> bool {
                *self <= *other
            }
            fn gt(&self, other: &$pointer) -> bool {
                *self > *other
            }
            fn ge(&self, other: &$pointer) -> bool {
                *self >= *other
            }
        }
        impl<T: ?Sized> Ord for $pointer {
            fn cmp(&self, other: &$pointer) -> Ordering {
                if *self < *other {
                    Ordering::Less
                } else if *self == *other {
                    Ordering::Equal
                } else {
                    Ordering::Greater
                }
            }
        }
        impl<T: ?Sized> Hash for $pointer {
            fn hash<H: Hasher>(&self, state: &mut H) {
                state.write_usize(*self as *const () as usize);
                match beside(&(*self as *const T)) {
                    Beside::Nothing => {}
                    Beside::Length(len) => state.write_usize(len),
                    Beside::VTable(table) => state.write_usize(table as usize),
                }
            }
        }
        impl<T: ?Sized> fmt::Debug for $pointer {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::pointer_fmt(*self as *const T, f)
            }
        }
        impl<T: ?Sized> fmt::Pointer for $pointer {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::pointer_fmt(*self as *const T, f)
            }
        }
    )*};
}
raw_pointer_impls! { *const T *mut T }

/// What a pointer carries beside its address.
pub(crate) enum Beside {
    Nothing,
    Length(usize),
    VTable(*const ()),
}

/// See [`Beside`].
pub(crate) fn beside<T: ?Sized>(pointer: &*const T) -> Beside {
    let words = pointer as *const *const T;
    match intrinsics::metadata_kind::<T>() {
        1 => Beside::Length(unsafe { *(words as *const usize).add(1) }),
        2 => Beside::VTable(unsafe { *(words as *const *const ()).add(1) }),
        _ => Beside::Nothing,
    }
}

/// The address of a place, without a reference to it.
#[macro_export]
macro_rules! ptr_addr_of {
    ($place:expr) => {
        &raw const $place
    };
}
/// The address of a place, without a reference to it.
#[macro_export]
macro_rules! ptr_addr_of_mut {
    ($place:expr) => {
        &raw mut $place
    };
}
pub use crate::{ptr_addr_of as addr_of, ptr_addr_of_mut as addr_of_mut};
