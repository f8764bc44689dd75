//! Slices: the basic methods. Chunks, sorting and searching are in their own files.

mod arrays;
mod ascii;
mod chunks;
mod cmp;
mod disjoint;
mod groups;
mod index;
mod iter;
mod raw;
mod rearrange;
mod search;
mod sort;
mod split;

pub use self::ascii::EscapeAscii;
pub use self::chunks::{
    Chunks, ChunksExact, ChunksExactMut, ChunksMut, RChunks, RChunksExact, RChunksExactMut, RChunksMut, Windows,
};
pub use self::disjoint::{GetDisjointMutError, GetDisjointMutIndex};
pub use self::groups::{ArrayWindows, ChunkBy, ChunkByMut};
pub use self::index::SliceIndex;
pub(crate) use self::index::{half_open, slice_range};
#[doc(hidden)]
pub use self::index::range as __range;
#[doc(hidden)]
pub use self::rearrange::__fill_copies;
pub use self::iter::{Iter, IterMut};
pub use self::raw::{from_mut, from_raw_parts, from_raw_parts_mut, from_ref};
pub use self::split::{
    RSplit, RSplitMut, RSplitN, RSplitNMut, Split, SplitInclusive, SplitInclusiveMut, SplitMut, SplitN, SplitNMut,
};

use crate::intrinsics;

impl<T> [T] {
    /// How many elements.
    #[lang = "slice_len_fn"]
    #[must_use]
    pub const fn len(&self) -> usize {
        intrinsics::ptr_metadata(self as *const [T])
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The first element.
    #[must_use]
    pub const fn first(&self) -> Option<&T> {
        if let [first, ..] = self { Some(first) } else { None }
    }
    /// The first element.
    #[must_use]
    pub const fn first_mut(&mut self) -> Option<&mut T> {
        if let [first, ..] = self { Some(first) } else { None }
    }
    /// The first element and the rest.
    #[must_use]
    pub const fn split_first(&self) -> Option<(&T, &[T])> {
        if let [first, tail @ ..] = self { Some((first, tail)) } else { None }
    }
    /// The first element and the rest.
    #[must_use]
    pub const fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if let [first, tail @ ..] = self { Some((first, tail)) } else { None }
    }
    /// The last element and the rest.
    #[must_use]
    pub const fn split_last(&self) -> Option<(&T, &[T])> {
        if let [init @ .., last] = self { Some((last, init)) } else { None }
    }
    /// The last element and the rest.
    #[must_use]
    pub const fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if let [init @ .., last] = self { Some((last, init)) } else { None }
    }
    /// The last element.
    #[must_use]
    pub const fn last(&self) -> Option<&T> {
        if let [.., last] = self { Some(last) } else { None }
    }
    /// The last element.
    #[must_use]
    pub const fn last_mut(&mut self) -> Option<&mut T> {
        if let [.., last] = self { Some(last) } else { None }
    }
    /// The element or subslice, if it is there.
    #[rustc_const_conditional]
    #[must_use]
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }
    /// The element or subslice, if it is there.
    #[rustc_const_conditional]
    #[must_use]
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }
    /// The element or subslice, which must be there.
    #[rustc_const_conditional]
    #[must_use]
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {
        unsafe { &*index.get_unchecked(self) }
    }
    /// The element or subslice, which must be there.
    #[rustc_const_conditional]
    #[must_use]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {
        unsafe { &mut *index.get_unchecked_mut(self) }
    }
    /// Where the first element is.
    #[must_use]
    pub const fn as_ptr(&self) -> *const T {
        self as *const [T] as *const T
    }
    /// Where the first element is.
    #[must_use]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut [T] as *mut T
    }
    /// From the first to one past the last.
    #[must_use]
    pub const fn as_ptr_range(&self) -> crate::ops::Range<*const T> {
        let start = self.as_ptr();
        start..unsafe { start.add(self.len()) }
    }
    /// From the first to one past the last.
    #[must_use]
    pub const fn as_mut_ptr_range(&mut self) -> crate::ops::Range<*mut T> {
        let start = self.as_mut_ptr();
        start..unsafe { start.add(self.len()) }
    }
    /// Swaps two elements.
    #[track_caller]
    pub const fn swap(&mut self, a: usize, b: usize) {
        let pa = &raw mut self[a];
        let pb = &raw mut self[b];
        unsafe { crate::ptr::swap(pa, pb) };
    }
    /// Turns the order round.
    pub const fn reverse(&mut self) {
        let len = self.len();
        let ptr = self.as_mut_ptr();
        let mut i = 0;
        while i < len / 2 {
            unsafe { crate::ptr::swap(ptr.add(i), ptr.add(len - 1 - i)) };
            i += 1;
        }
    }
    /// Over the elements.
    #[rustc_const_unstable]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter::new(self)
    }
    /// Over the elements, to change them.
    #[rustc_const_unstable]
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut::new(self)
    }
    /// The part before `mid` and the part from it.
    #[track_caller]
    #[must_use]
    pub const fn split_at(&self, mid: usize) -> (&[T], &[T]) {
        match self.split_at_checked(mid) {
            Some(pair) => pair,
            None => panic!("mid > len"),
        }
    }
    /// The part before `mid` and the part from it.
    #[track_caller]
    #[must_use]
    pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        match self.split_at_mut_checked(mid) {
            Some(pair) => pair,
            None => panic!("mid > len"),
        }
    }
    /// The part before `mid` and the part from it, if it is inside.
    #[must_use]
    pub const fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {
        if mid > self.len() {
            return None;
        }
        let ptr = self.as_ptr();
        unsafe { Some((from_raw_parts(ptr, mid), from_raw_parts(ptr.add(mid), self.len() - mid))) }
    }
    /// The part before `mid` and the part from it, if it is inside.
    #[must_use]
    pub const fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {
        let len = self.len();
        if mid > len {
            return None;
        }
        let ptr = self.as_mut_ptr();
        unsafe { Some((from_raw_parts_mut(ptr, mid), from_raw_parts_mut(ptr.add(mid), len - mid))) }
    }
    /// The part before `mid`, which must be inside, and the part from it.
    #[must_use]
    pub const unsafe fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {
        let ptr = self.as_ptr();
        unsafe { (from_raw_parts(ptr, mid), from_raw_parts(ptr.add(mid), self.len() - mid)) }
    }
    /// The part before `mid`, which must be inside, and the part from it.
    #[must_use]
    pub const unsafe fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {
        let len = self.len();
        let ptr = self.as_mut_ptr();
        unsafe { (from_raw_parts_mut(ptr, mid), from_raw_parts_mut(ptr.add(mid), len - mid)) }
    }
    /// Whether an element is equal to it.
    #[must_use]
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        let mut i = 0;
        while i < self.len() {
            if self[i] == *x {
                return true;
            }
            i += 1;
        }
        false
    }
    /// Whether it begins so.
    #[must_use]
    pub fn starts_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let n = needle.len();
        self.len() >= n && *needle == self[..n]
    }
    /// Whether it ends so.
    #[must_use]
    pub fn ends_with(&self, needle: &[T]) -> bool
    where
        T: PartialEq,
    {
        let (m, n) = (self.len(), needle.len());
        m >= n && *needle == self[m - n..]
    }
    /// What follows the prefix, if it begins so.
    #[must_use]
    pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.starts_with(prefix) { Some(&self[prefix.len()..]) } else { None }
    }
    /// What stands before the suffix, if it ends so.
    #[must_use]
    pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.ends_with(suffix) { Some(&self[..self.len() - suffix.len()]) } else { None }
    }
}

impl<T> Default for &[T] {
    fn default() -> Self {
        &[]
    }
}
impl<T> Default for &mut [T] {
    fn default() -> Self {
        &mut []
    }
}
