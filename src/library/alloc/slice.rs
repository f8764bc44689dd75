//! Methods of slices that need the heap.

pub use core::slice::*;

use crate::borrow::{Borrow, ToOwned};
use crate::boxed::Box;
use crate::string::String;
use crate::vec::Vec;
use core::cmp::Ordering;
use core::intrinsics;

/// A boxed slice as a vector. Nothing is moved.
#[doc(hidden)]
pub fn into_vec<T>(b: Box<[T]>) -> Vec<T> {
    let len = b.len();
    let ptr = Box::into_raw(b) as *mut T;
    unsafe { Vec::from_raw_parts(ptr, len, len) }
}

/// Clones of the elements.
#[track_caller]
pub(crate) fn to_vec<T: Clone>(s: &[T]) -> Vec<T> {
    let mut v = Vec::with_capacity(s.len());
    v.extend_cloned(s);
    v
}

impl<T> [T] {
    /// Clones of the elements in a vector.
    #[track_caller]
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        to_vec(self)
    }
    /// A boxed slice as a vector. Nothing is moved.
    pub fn into_vec(self: Box<[T]>) -> Vec<T> {
        into_vec(self)
    }
    /// The elements `n` times.
    #[track_caller]
    pub fn repeat(&self, n: usize) -> Vec<T>
    where
        T: Copy,
    {
        if n == 0 {
            return Vec::new();
        }
        let capacity = match self.len().checked_mul(n) {
            Some(capacity) => capacity,
            None => panic!("capacity overflow"),
        };
        let mut buf = Vec::with_capacity(capacity);
        let mut i = 0;
        while i < n {
            unsafe { buf.append_elements(self) };
            i += 1;
        }
        buf
    }
    /// All elements of the elements.
    #[track_caller]
    pub fn concat<Item: ?Sized>(&self) -> <[T] as Concat<Item>>::Output
    where
        [T]: Concat<Item>,
    {
        Concat::concat(self)
    }
    /// All elements of the elements, with a separator between.
    #[track_caller]
    pub fn join<Separator>(&self, sep: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        Join::join(self, sep)
    }
    /// `join`.
    #[track_caller]
    #[deprecated(since = "1.3.0", note = "renamed to join")]
    pub fn connect<Separator>(&self, sep: Separator) -> <[T] as Join<Separator>>::Output
    where
        [T]: Join<Separator>,
    {
        Join::join(self, sep)
    }
    /// Sorts; equal elements stay in order.
    #[track_caller]
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        stable_sort(self, &mut |a, b| a.lt(b));
    }
    /// Sorts by a comparison; equal elements stay in order.
    #[track_caller]
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        stable_sort(self, &mut |a, b| compare(a, b) == Ordering::Less);
    }
    /// Sorts by a key; equal elements stay in order.
    #[track_caller]
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut f: F) {
        stable_sort(self, &mut |a, b| f(a).lt(&f(b)));
    }
    /// Sorts by a key that is made once for each element.
    #[track_caller]
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
        macro_rules! by_indices_of_type {
            ($t:ty) => {{
                let keys = self.iter().map(f).enumerate();
                let mut indices: Vec<(K, $t)> = keys.map(|(index, key)| (key, index as $t)).collect();
                indices.sort_unstable();
                let mut i = 0;
                while i < self.len() {
                    let mut index = indices[i].1;
                    while (index as usize) < i {
                        index = indices[index as usize].1;
                    }
                    indices[i].1 = index;
                    self.swap(i, index as usize);
                    i += 1;
                }
            }};
        }
        if self.len() < 2 {
            return;
        }
        // Smaller indices where that makes the pairs smaller.
        let smaller = size_of::<(K, u32)>() < size_of::<(K, usize)>();
        if smaller && self.len() <= u32::MAX as usize {
            by_indices_of_type!(u32)
        } else {
            by_indices_of_type!(usize)
        }
    }
}

impl [u8] {
    /// ASCII letters in upper case.
    #[must_use]
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        let mut me = self.to_vec();
        me.make_ascii_uppercase();
        me
    }
    /// ASCII letters in lower case.
    #[must_use]
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        let mut me = self.to_vec();
        me.make_ascii_lowercase();
        me
    }
}

/// See `[T]::concat`.
#[unstable(feature = "slice_concat_trait")]
pub trait Concat<Item: ?Sized> {
    /// The whole.
    type Output;
    /// The whole.
    #[doc(hidden)]
    fn concat(slice: &Self) -> Self::Output;
}

/// See `[T]::join`.
#[unstable(feature = "slice_concat_trait")]
pub trait Join<Separator> {
    /// The whole.
    type Output;
    /// The whole.
    #[doc(hidden)]
    fn join(slice: &Self, sep: Separator) -> Self::Output;
}

impl<T: Clone, V: Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &[V]) -> Vec<T> {
        let mut size = 0;
        for v in slice {
            size += v.borrow().len();
        }
        let mut result = Vec::with_capacity(size);
        for v in slice {
            result.extend_from_slice(v.borrow())
        }
        result
    }
}
impl<S: Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &[S]) -> String {
        crate::str::join(slice, "")
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], sep: &T) -> Vec<T> {
        Join::join(slice, core::slice::from_ref(sep))
    }
}
impl<T: Clone, V: Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], sep: &[T]) -> Vec<T> {
        let mut iter = slice.iter();
        let first = match iter.next() {
            Some(first) => first,
            None => return Vec::new(),
        };
        let mut size = sep.len() * (slice.len() - 1);
        for v in slice {
            size += v.borrow().len();
        }
        let mut result = Vec::with_capacity(size);
        result.extend_from_slice(first.borrow());
        for v in iter {
            result.extend_from_slice(sep);
            result.extend_from_slice(v.borrow())
        }
        result
    }
}
impl<S: Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &[S], sep: &str) -> String {
        crate::str::join(slice, sep)
    }
}

impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
    #[track_caller]
    fn to_owned(&self) -> Vec<T> {
        to_vec(self)
    }
    #[track_caller]
    fn clone_into(&self, target: &mut Vec<T>) {
        target.truncate(self.len());
        let (init, tail) = self.split_at(target.len());
        target.clone_from_slice(init);
        target.extend_from_slice(tail);
    }
}

/// How many elements the real library sorts without a buffer from the heap.
const SHORT: usize = 20;
/// How many bytes of buffer the real library has on the stack.
const STACK_BYTES: usize = 4096;
/// Above this many bytes the buffer is only half as long as the slice.
const MAX_FULL_BYTES: usize = 8_000_000;

/// Merge sort with a buffer of the size that the real library allocates.
#[track_caller]
fn stable_sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    let len = v.len();
    if len < 2 || intrinsics::size_of::<T>() == 0 {
        return;
    }
    if len <= SHORT {
        v.__insertion_sort(less);
        return;
    }
    let max_full = MAX_FULL_BYTES / intrinsics::size_of::<T>();
    let full = if len < max_full { len } else { max_full };
    let half = len - len / 2;
    let mut wanted = if full > half { full } else { half };
    if wanted < 48 {
        wanted = 48;
    }
    let stack_len = STACK_BYTES / intrinsics::size_of::<T>();
    let buffer: Vec<T> = if stack_len >= wanted { Vec::new() } else { Vec::with_capacity(wanted) };
    if !v.__is_one_run(less) {
        v.__merge_sort(less);
    }
    drop(buffer);
}
