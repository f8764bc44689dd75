//! Arrays.

mod equality;
mod iter;

pub use self::iter::IntoIter;

use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::convert::Infallible;
use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::{Index, IndexMut};
use crate::ptr;
use crate::slice::{Iter, IterMut, SliceIndex};

/// An array of what the function makes of 0, 1, 2 …
#[rustc_const_conditional]
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(mut f: F) -> [T; N] {
    let mut guard = Guard::<T, N> { array: MaybeUninit::uninit(), initialized: 0 };
    while guard.initialized < N {
        let value = f(guard.initialized);
        unsafe { guard.push(value) };
    }
    unsafe { guard.finish() }
}

/// An array of one element.
pub const fn from_ref<T>(s: &T) -> &[T; 1] {
    unsafe { &*(s as *const T as *const [T; 1]) }
}

/// An array of one element.
pub const fn from_mut<T>(s: &mut T) -> &mut [T; 1] {
    unsafe { &mut *(s as *mut T as *mut [T; 1]) }
}

/// An array of clones; the last element is the value itself.
#[must_use]
pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N] {
    let mut last = Some(val);
    from_fn(|i| if i + 1 == N { last.take().unwrap() } else { last.clone().unwrap() })
}

/// An array that is being filled; drops what is there when that panics.
struct Guard<T, const N: usize> {
    array: MaybeUninit<[T; N]>,
    initialized: usize,
}

impl<T, const N: usize> Guard<T, N> {
    unsafe fn push(&mut self, value: T) {
        unsafe { ptr::write((self.array.as_mut_ptr() as *mut T).add(self.initialized), value) };
        self.initialized += 1;
    }
    unsafe fn finish(self) -> [T; N] {
        let this = ManuallyDrop::new(self);
        unsafe { ptr::read(this.array.as_ptr()) }
    }
}
impl<T, const N: usize> Drop for Guard<T, N> {
    fn drop(&mut self) {
        let mut i = 0;
        while i < self.initialized {
            unsafe { ptr::drop_in_place((self.array.as_mut_ptr() as *mut T).add(i)) };
            i += 1;
        }
    }
}

impl<T, const N: usize> [T; N] {
    /// What `f` makes of each element.
    #[rustc_const_conditional]
    #[must_use]
    pub fn map<F: FnMut(T) -> U, U>(self, mut f: F) -> [U; N] {
        let mut items = self.into_iter();
        from_fn(|_| f(unsafe { items.next().unwrap_unchecked() }))
    }
    /// As a slice.
    pub const fn as_slice(&self) -> &[T] {
        self
    }
    /// As a slice.
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }
    /// An array of references.
    pub const fn each_ref(&self) -> [&T; N] {
        let ptr = self.as_ptr();
        from_fn(|i| unsafe { &*ptr.add(i) })
    }
    /// An array of mutable references.
    pub const fn each_mut(&mut self) -> [&mut T; N] {
        let ptr = self.as_mut_ptr();
        from_fn(|i| unsafe { &mut *ptr.add(i) })
    }
}

/// The slice has another length than the array.
#[derive(Debug, Copy, Clone)]
pub struct TryFromSliceError(());

impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("could not convert slice to array")
    }
}
impl Error for TryFromSliceError {}
impl From<Infallible> for TryFromSliceError {
    fn from(x: Infallible) -> TryFromSliceError {
        match x {}
    }
}

impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &[T]) -> Result<[T; N], TryFromSliceError> {
        match <&[T; N]>::try_from(slice) {
            Ok(array) => Ok(*array),
            Err(error) => Err(error),
        }
    }
}
impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &mut [T]) -> Result<[T; N], TryFromSliceError> {
        <[T; N]>::try_from(&*slice)
    }
}
impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        if slice.len() == N { Ok(unsafe { &*(slice.as_ptr() as *const [T; N]) }) } else { Err(TryFromSliceError(())) }
    }
}
impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(slice: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError> {
        if slice.len() == N {
            Ok(unsafe { &mut *(slice.as_mut_ptr() as *mut [T; N]) })
        } else {
            Err(TryFromSliceError(()))
        }
    }
}
impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] {
        self
    }
}
impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}
impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Hash::hash(self.as_slice(), state)
    }
}
impl<T: fmt::Debug, const N: usize> fmt::Debug for [T; N] {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_slice(), f)
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (N, Some(N))
    }
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (N, Some(N))
    }
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T, I: SliceIndex<[T]>, const N: usize> Index<I> for [T; N] {
    type Output = I::Output;
    #[track_caller]
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_slice())
    }
}
impl<T, I: SliceIndex<[T]>, const N: usize> IndexMut<I> for [T; N] {
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_slice())
    }
}
impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> {
        self.as_slice().partial_cmp(other.as_slice())
    }
}
impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}
impl<T: Copy, const N: usize> Copy for [T; N] {}
impl<T: Clone, const N: usize> Clone for [T; N] {
    fn clone(&self) -> Self {
        if crate::intrinsics::is_copy::<T>() {
            return unsafe { ptr::read(self) };
        }
        from_fn(|i| self[i].clone())
    }
    fn clone_from(&mut self, source: &Self) {
        self.clone_from_slice(source);
    }
}

macro_rules! array_defaults {
    ($($n:literal)*) => {$(
        impl<T: Default> Default for [T; $n] {
            fn default() -> [T; $n] {
                from_fn(|_| T::default())
            }
        }
    )*};
}
array_defaults! { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 }
impl<T> Default for [T; 0] {
    fn default() -> [T; 0] {
        []
    }
}
