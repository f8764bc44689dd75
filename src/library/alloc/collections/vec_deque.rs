//! [`VecDeque`]: a ring of elements in one buffer.

mod drain;
mod iter;
mod rearrange;
mod traits;

pub use self::drain::Drain;
pub use self::iter::{IntoIter, Iter, IterMut};

use crate::collections::TryReserveError;
use crate::raw_vec::RawVec;
use core::intrinsics;
use core::ops::RangeBounds;
use core::ptr;
use core::slice;

/// A queue with two ends.
pub struct VecDeque<T> {
    /// Where the first element is.
    head: usize,
    len: usize,
    buf: RawVec<T>,
}

impl<T> VecDeque<T> {
    /// Without elements and without a buffer.
    #[must_use]
    pub const fn new() -> VecDeque<T> {
        VecDeque { head: 0, len: 0, buf: RawVec::new() }
    }
    /// Without elements, with room for so many.
    #[track_caller]
    #[must_use]
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { head: 0, len: 0, buf: RawVec::with_capacity(capacity) }
    }
    /// An index into the buffer, which may be one round too far.
    fn wrap(&self, index: usize) -> usize {
        let cap = self.buf.capacity();
        if index >= cap { intrinsics::wrapping_sub(index, cap) } else { index }
    }
    /// Where in the buffer the element with this number is.
    fn to_physical_idx(&self, index: usize) -> usize {
        self.wrap(intrinsics::wrapping_add(self.head, index))
    }
    /// So many places in front of a place in the buffer.
    fn wrap_sub(&self, index: usize, count: usize) -> usize {
        self.wrap(intrinsics::wrapping_add(intrinsics::wrapping_sub(index, count), self.buf.capacity()))
    }
    /// The place of the element with this number.
    fn slot(&self, index: usize) -> *mut T {
        unsafe { self.buf.ptr().add(self.to_physical_idx(index)) }
    }
    fn is_full(&self) -> bool {
        self.len == self.buf.capacity()
    }
    /// How many elements.
    pub fn len(&self) -> usize {
        self.len
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
    /// How many elements the buffer has room for.
    pub fn capacity(&self) -> usize {
        self.buf.capacity()
    }
    /// Doubles the room of a full buffer and straightens out what wrapped round.
    #[track_caller]
    fn grow(&mut self) {
        let old = self.buf.capacity();
        self.buf.grow_one();
        self.handle_increase(old);
    }
    /// The buffer became longer behind the old end: the shorter of both parts moves.
    fn handle_increase(&mut self, old: usize) {
        let new = self.buf.capacity();
        if self.head <= old - self.len {
            return;
        }
        let head_len = old - self.head;
        let tail_len = self.len - head_len;
        let ptr = self.buf.ptr();
        unsafe {
            if head_len > tail_len && new - old >= tail_len {
                ptr::copy_nonoverlapping(ptr as *const T, ptr.add(old), tail_len);
            } else {
                let new_head = new - head_len;
                ptr::copy(ptr.add(self.head) as *const T, ptr.add(new_head), head_len);
                self.head = new_head;
            }
        }
    }
    /// Makes room for more.
    #[track_caller]
    pub fn reserve(&mut self, additional: usize) {
        let new_cap = self.len.checked_add(additional).expect("capacity overflow");
        let old = self.buf.capacity();
        if new_cap > old {
            self.buf.reserve(self.len, additional);
            self.handle_increase(old);
        }
    }
    /// Makes room for exactly so many more.
    #[track_caller]
    pub fn reserve_exact(&mut self, additional: usize) {
        let new_cap = self.len.checked_add(additional).expect("capacity overflow");
        let old = self.buf.capacity();
        if new_cap > old {
            self.buf.reserve_exact(self.len, additional);
            self.handle_increase(old);
        }
    }
    /// Makes room for more, if that is possible.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<T>(self.len, additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Makes room for exactly so many more, if that is possible.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<T>(self.len, additional)?;
        self.reserve_exact(additional);
        Ok(())
    }
    /// Adds an element at the end.
    #[track_caller]
    pub fn push_back(&mut self, value: T) {
        let _ = self.push_back_mut(value);
    }
    /// Adds an element at the end, and gives it to be changed.
    #[track_caller]
    #[must_use]
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        if self.is_full() {
            self.grow();
        }
        let slot = self.slot(self.len);
        self.len += 1;
        unsafe {
            ptr::write(slot, value);
            &mut *slot
        }
    }
    /// Adds an element at the front.
    #[track_caller]
    pub fn push_front(&mut self, value: T) {
        let _ = self.push_front_mut(value);
    }
    /// Adds an element at the front, and gives it to be changed.
    #[track_caller]
    #[must_use]
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        if self.is_full() {
            self.grow();
        }
        self.head = self.wrap_sub(self.head, 1);
        self.len += 1;
        let slot = self.slot(0);
        unsafe {
            ptr::write(slot, value);
            &mut *slot
        }
    }
    /// Takes the first element.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let old = self.head;
        self.head = self.to_physical_idx(1);
        self.len -= 1;
        Some(unsafe { ptr::read(self.buf.ptr().add(old)) })
    }
    /// Takes the last element.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { ptr::read(self.slot(self.len)) })
    }
    /// Takes the first element if it fulfils the predicate.
    pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let first = self.front_mut()?;
        if predicate(first) { self.pop_front() } else { None }
    }
    /// Takes the last element if it fulfils the predicate.
    pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
        let last = self.back_mut()?;
        if predicate(last) { self.pop_back() } else { None }
    }
    /// The element with this number.
    pub fn get(&self, index: usize) -> Option<&T> {
        if index < self.len { Some(unsafe { &*self.slot(index) }) } else { None }
    }
    /// The element with this number.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        if index < self.len { Some(unsafe { &mut *self.slot(index) }) } else { None }
    }
    /// The first element.
    pub fn front(&self) -> Option<&T> {
        self.get(0)
    }
    /// The first element.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }
    /// The last element.
    pub fn back(&self) -> Option<&T> {
        self.get(self.len.wrapping_sub(1))
    }
    /// The last element.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        self.get_mut(self.len.wrapping_sub(1))
    }
    /// Swaps two elements.
    #[track_caller]
    pub fn swap(&mut self, i: usize, j: usize) {
        assert!(i < self.len());
        assert!(j < self.len());
        unsafe { ptr::swap(self.slot(i), self.slot(j)) }
    }
    /// The elements.
    pub fn iter(&self) -> Iter<'_, T> {
        let (a, b) = self.as_slices();
        Iter::new(a.iter(), b.iter())
    }
    /// The elements, to change them.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        let (a, b) = self.as_mut_slices();
        IterMut::new(a.iter_mut(), b.iter_mut())
    }
    /// How many elements lie before the end of the buffer.
    fn first_part(&self) -> usize {
        let room = self.buf.capacity() - self.head;
        if self.len <= room { self.len } else { room }
    }
    /// The elements, in two parts if they wrap round.
    pub fn as_slices(&self) -> (&[T], &[T]) {
        let (ptr, first) = (self.buf.ptr(), self.first_part());
        unsafe { (slice::from_raw_parts(ptr.add(self.head), first), slice::from_raw_parts(ptr, self.len - first)) }
    }
    /// The elements, in two parts if they wrap round.
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let (ptr, first) = (self.buf.ptr(), self.first_part());
        unsafe {
            (slice::from_raw_parts_mut(ptr.add(self.head), first), slice::from_raw_parts_mut(ptr, self.len - first))
        }
    }
    /// The elements of a range.
    #[track_caller]
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<'_, T> {
        let (a, b) = self.slice_parts(range);
        unsafe { Iter::new((*a).iter(), (*b).iter()) }
    }
    /// The elements of a range, to change them.
    #[track_caller]
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> IterMut<'_, T> {
        let (a, b) = self.slice_parts(range);
        unsafe { IterMut::new((*a).iter_mut(), (*b).iter_mut()) }
    }
    /// The parts of a range in the buffer.
    #[track_caller]
    fn slice_parts<R: RangeBounds<usize>>(&self, range: R) -> (*mut [T], *mut [T]) {
        let range = slice::__range(range, ..self.len);
        self.parts_between(range.start, range.end)
    }
    /// The elements from one number to another, in two parts if they wrap round.
    fn parts_between(&self, start: usize, end: usize) -> (*mut [T], *mut [T]) {
        let (ptr, len) = (self.buf.ptr(), end - start);
        if len == 0 {
            return (ptr::slice_from_raw_parts_mut(ptr, 0), ptr::slice_from_raw_parts_mut(ptr, 0));
        }
        let from = self.to_physical_idx(start);
        let room = self.buf.capacity() - from;
        let first = if len <= room { len } else { room };
        unsafe {
            (ptr::slice_from_raw_parts_mut(ptr.add(from), first), ptr::slice_from_raw_parts_mut(ptr, len - first))
        }
    }
    /// Whether an element is equal to it.
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        let (a, b) = self.as_slices();
        a.contains(x) || b.contains(x)
    }
    /// Drops all elements from `len` on.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        let (front, back) = self.parts_between(len, self.len);
        self.len = len;
        drop_both(front, back);
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        self.truncate(0);
        self.head = 0;
    }
    /// Takes a range out.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let range = slice::__range(range, ..self.len);
        Drain::new(self, range.start, range.end - range.start)
    }
}

/// Drops its elements when it is dropped.
struct Dropper<T>(*mut [T]);
impl<T> Drop for Dropper<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(self.0) }
    }
}

/// Drops the elements of both parts, those of the second even if one of the first panics.
fn drop_both<T>(front: *mut [T], back: *mut [T]) {
    let _back = Dropper(back);
    unsafe { ptr::drop_in_place(front) }
}

unsafe impl<#[may_dangle] T> Drop for VecDeque<T> {
    fn drop(&mut self) {
        let (front, back) = self.as_mut_slices();
        let (front, back) = (front as *mut [T], back as *mut [T]);
        drop_both(front, back);
    }
}
