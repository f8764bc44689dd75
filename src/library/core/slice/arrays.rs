//! Parts of slices as arrays, and slices as slices of arrays.

use super::{from_raw_parts, from_raw_parts_mut};
use crate::intrinsics;
use crate::ops::{OneSidedRange, OneSidedRangeBound};

impl<T> [T] {
    /// All of it as an array, if it has that length.
    #[must_use]
    pub const fn as_array<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() == N { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) } else { None }
    }
    /// All of it as an array, if it has that length.
    #[doc(hidden)]
    #[must_use]
    pub const fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() == N { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) } else { None }
    }
    /// The first `N` elements as an array.
    pub const fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N { None } else { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) }
    }
    /// The first `N` elements as an array.
    pub const fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() < N { None } else { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) }
    }
    /// The first `N` elements as an array, and the rest.
    pub const fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {
        match self.split_at_checked(N) {
            Some((first, tail)) => Some((unsafe { &*(first.as_ptr() as *const [T; N]) }, tail)),
            None => None,
        }
    }
    /// The first `N` elements as an array, and the rest.
    pub const fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {
        match self.split_at_mut_checked(N) {
            Some((first, tail)) => Some((unsafe { &mut *(first.as_mut_ptr() as *mut [T; N]) }, tail)),
            None => None,
        }
    }
    /// The last `N` elements as an array, and those before.
    pub const fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {
        if self.len() < N {
            return None;
        }
        let (init, last) = self.split_at(self.len() - N);
        Some((init, unsafe { &*(last.as_ptr() as *const [T; N]) }))
    }
    /// The last `N` elements as an array, and those before.
    pub const fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {
        let len = self.len();
        if len < N {
            return None;
        }
        let (init, last) = self.split_at_mut(len - N);
        Some((init, unsafe { &mut *(last.as_mut_ptr() as *mut [T; N]) }))
    }
    /// The last `N` elements as an array.
    pub const fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        match self.split_last_chunk() {
            Some((_, last)) => Some(last),
            None => None,
        }
    }
    /// The last `N` elements as an array.
    pub const fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        match self.split_last_chunk_mut() {
            Some((_, last)) => Some(last),
            None => None,
        }
    }
    /// As arrays of `N` elements, which must divide the length.
    #[must_use]
    pub const unsafe fn as_chunks_unchecked<const N: usize>(&self) -> &[[T; N]] {
        unsafe { from_raw_parts(self.as_ptr() as *const [T; N], self.len() / N) }
    }
    /// As arrays of `N` elements, which must divide the length.
    #[must_use]
    pub const unsafe fn as_chunks_unchecked_mut<const N: usize>(&mut self) -> &mut [[T; N]] {
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut [T; N], self.len() / N) }
    }
    /// As arrays of `N` elements and a rest.
    #[track_caller]
    #[must_use]
    pub const fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (arrays, rest) = self.split_at(self.len() / N * N);
        (unsafe { arrays.as_chunks_unchecked() }, rest)
    }
    /// As arrays of `N` elements and a rest.
    #[track_caller]
    #[must_use]
    pub const fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {
        assert!(N != 0, "chunk size must be non-zero");
        let mid = self.len() / N * N;
        let (arrays, rest) = self.split_at_mut(mid);
        (unsafe { arrays.as_chunks_unchecked_mut() }, rest)
    }
    /// As a rest and arrays of `N` elements.
    #[track_caller]
    #[must_use]
    pub const fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]) {
        assert!(N != 0, "chunk size must be non-zero");
        let (rest, arrays) = self.split_at(self.len() % N);
        (rest, unsafe { arrays.as_chunks_unchecked() })
    }
    /// As a rest and arrays of `N` elements.
    #[track_caller]
    #[must_use]
    pub const fn as_rchunks_mut<const N: usize>(&mut self) -> (&mut [T], &mut [[T; N]]) {
        assert!(N != 0, "chunk size must be non-zero");
        let mid = self.len() % N;
        let (rest, arrays) = self.split_at_mut(mid);
        (rest, unsafe { arrays.as_chunks_unchecked_mut() })
    }
    /// Seen as elements of another type, with what is before and behind its alignment.
    #[must_use]
    pub unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]) {
        let (before, count, after) = self.aligned_parts::<U>();
        if count == 0 {
            return (self, &[], &[]);
        }
        let middle = unsafe { self.as_ptr().add(before) } as *const U;
        let tail = unsafe { self.as_ptr().add(self.len() - after) };
        unsafe { (&self[..before], from_raw_parts(middle, count), from_raw_parts(tail, after)) }
    }
    /// Seen as elements of another type, with what is before and behind its alignment.
    #[must_use]
    pub unsafe fn align_to_mut<U>(&mut self) -> (&mut [T], &mut [U], &mut [T]) {
        let (before, count, after) = self.aligned_parts::<U>();
        if count == 0 {
            return (self, &mut [], &mut []);
        }
        let len = self.len();
        let start = self.as_mut_ptr();
        unsafe {
            (
                from_raw_parts_mut(start, before),
                from_raw_parts_mut(start.add(before) as *mut U, count),
                from_raw_parts_mut(start.add(len - after), after),
            )
        }
    }
    /// How many elements stand before the first aligned `U`, how many `U` there are, and how many elements are left.
    fn aligned_parts<U>(&self) -> (usize, usize, usize) {
        let (from, to) = (intrinsics::size_of::<T>(), intrinsics::size_of::<U>());
        if from == 0 || to == 0 {
            return (0, 0, 0);
        }
        let start = self.as_ptr() as usize;
        let mut before = 0;
        while before < self.len() && (start + before * from) % intrinsics::align_of::<U>() != 0 {
            before += 1;
        }
        let bytes = (self.len() - before) * from;
        let mut count = bytes / to;
        // The middle must end where an element ends.
        while count * to % from != 0 {
            count -= 1;
        }
        (before, count, (bytes - count * to) / from)
    }
    /// Where an element of it stands, if it is one.
    #[track_caller]
    #[must_use]
    pub fn element_offset(&self, element: &T) -> Option<usize> {
        let size = intrinsics::size_of::<T>();
        if size == 0 {
            panic!("elements are zero-sized");
        }
        let distance = intrinsics::wrapping_sub(&raw const *element as usize, self.as_ptr() as usize);
        if distance % size != 0 || distance / size >= self.len() { None } else { Some(distance / size) }
    }

    /// Takes a part off the front or the back.
    #[must_use]
    pub fn split_off<'a, R: OneSidedRange<usize>>(self: &mut &'a Self, range: R) -> Option<&'a Self> {
        let (keeps_front, mid) = one_sided(range)?;
        let (front, back) = self.split_at_checked(mid)?;
        if keeps_front {
            *self = front;
            Some(back)
        } else {
            *self = back;
            Some(front)
        }
    }
    /// Takes a part off the front or the back.
    #[must_use]
    pub fn split_off_mut<'a, R: OneSidedRange<usize>>(self: &mut &'a mut Self, range: R) -> Option<&'a mut Self> {
        let (keeps_front, mid) = one_sided(range)?;
        if mid > self.len() {
            return None;
        }
        let (front, back) = crate::mem::take(self).split_at_mut(mid);
        if keeps_front {
            *self = front;
            Some(back)
        } else {
            *self = back;
            Some(front)
        }
    }
    /// Takes the first element off.
    #[rustc_const_unstable]
    pub fn split_off_first<'a>(self: &mut &'a Self) -> Option<&'a T> {
        let (first, rest) = self.split_first()?;
        *self = rest;
        Some(first)
    }
    /// Takes the first element off.
    #[rustc_const_unstable]
    pub fn split_off_first_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {
        let (first, rest) = crate::mem::take(self).split_first_mut()?;
        *self = rest;
        Some(first)
    }
    /// Takes the last element off.
    #[rustc_const_unstable]
    pub fn split_off_last<'a>(self: &mut &'a Self) -> Option<&'a T> {
        let (last, rest) = self.split_last()?;
        *self = rest;
        Some(last)
    }
    /// Takes the last element off.
    #[rustc_const_unstable]
    pub fn split_off_last_mut<'a>(self: &mut &'a mut Self) -> Option<&'a mut T> {
        let (last, rest) = crate::mem::take(self).split_last_mut()?;
        *self = rest;
        Some(last)
    }
}

/// Whether the front part is what stays, and where the cut is; nothing when that is beyond every slice.
fn one_sided<R: OneSidedRange<usize>>(range: R) -> Option<(bool, usize)> {
    match range.bound() {
        (OneSidedRangeBound::StartInclusive, i) => Some((true, i)),
        (OneSidedRangeBound::End, i) => Some((false, i)),
        (OneSidedRangeBound::EndInclusive, i) => Some((false, i.checked_add(1)?)),
    }
}

/// How many elements there are in so many arrays. Only of elements without size there can be too many.
const fn flattened_len<T, const N: usize>(arrays: usize) -> usize {
    if size_of::<T>() == 0 { arrays.checked_mul(N).expect("slice len overflow") } else { arrays * N }
}

impl<T, const N: usize> [[T; N]] {
    /// All elements in one slice.
    pub const fn as_flattened(&self) -> &[T] {
        unsafe { from_raw_parts(self.as_ptr() as *const T, flattened_len::<T, N>(self.len())) }
    }
    /// All elements in one slice.
    pub const fn as_flattened_mut(&mut self) -> &mut [T] {
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut T, flattened_len::<T, N>(self.len())) }
    }
}
