//! [`VecDeque`]: a ring of elements in one buffer.

mod iter;
mod traits;

pub use self::iter::{Drain, IntoIter, Iter, IterMut};

use crate::raw_vec::RawVec;
use core::mem;
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
    pub const fn new() -> VecDeque<T> {
        VecDeque { head: 0, len: 0, buf: RawVec::new() }
    }
    /// Without elements, with room for so many.
    #[track_caller]
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { head: 0, len: 0, buf: RawVec::with_capacity(capacity) }
    }
    /// The place of the element with this number.
    fn slot(&self, index: usize) -> *mut T {
        let cap = self.buf.capacity();
        let at = self.head.wrapping_add(index);
        unsafe { self.buf.ptr().add(if at >= cap { at.wrapping_sub(cap) } else { at }) }
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
        let old = self.buf.capacity();
        if self.len + additional > old {
            self.buf.reserve(self.len, additional);
            self.handle_increase(old);
        }
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        if self.buf.capacity() > self.len {
            self.make_contiguous();
            let (ptr, len) = (self.buf.ptr(), self.len);
            unsafe { ptr::copy(ptr.add(self.head) as *const T, ptr, len) };
            self.head = 0;
            self.buf.shrink_to_fit(len);
        }
    }
    /// Adds an element at the end.
    #[track_caller]
    pub fn push_back(&mut self, value: T) {
        if self.len == self.buf.capacity() {
            self.grow();
        }
        unsafe { ptr::write(self.slot(self.len), value) };
        self.len += 1;
    }
    /// Adds an element at the front.
    #[track_caller]
    pub fn push_front(&mut self, value: T) {
        if self.len == self.buf.capacity() {
            self.grow();
        }
        self.head = if self.head == 0 { self.buf.capacity() - 1 } else { self.head - 1 };
        self.len += 1;
        unsafe { ptr::write(self.slot(0), value) };
    }
    /// Takes the first element.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let value = unsafe { ptr::read(self.slot(0)) };
        self.head += 1;
        if self.head >= self.buf.capacity() {
            self.head -= self.buf.capacity();
        }
        self.len -= 1;
        Some(value)
    }
    /// Takes the last element.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { ptr::read(self.slot(self.len)) })
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
    /// Straightens the elements out.
    pub fn make_contiguous(&mut self) -> &mut [T] {
        let first = self.first_part();
        if first < self.len {
            let all = unsafe { slice::from_raw_parts_mut(self.buf.ptr(), self.buf.capacity()) };
            all.rotate_left(self.head);
            self.head = 0;
        }
        unsafe { slice::from_raw_parts_mut(self.buf.ptr().add(self.head), self.len) }
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
        while self.len > len {
            self.pop_back();
        }
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        self.truncate(0);
        self.head = 0;
    }
    /// Puts an element in.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        assert!(index <= self.len(), "index out of bounds");
        self.push_back(value);
        let mut i = self.len - 1;
        while i > index {
            unsafe { ptr::swap(self.slot(i), self.slot(i - 1)) };
            i -= 1;
        }
    }
    /// Takes an element.
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        let mut i = index;
        while i + 1 < self.len {
            unsafe { ptr::swap(self.slot(i), self.slot(i + 1)) };
            i += 1;
        }
        self.pop_back()
    }
    /// The first `n` elements go to the end.
    #[track_caller]
    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len());
        self.make_contiguous().rotate_left(n);
    }
    /// The last `n` elements go to the front.
    #[track_caller]
    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len());
        self.make_contiguous().rotate_right(n);
    }
    /// Keeps the elements that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        let mut kept = 0;
        let mut i = 0;
        while i < self.len {
            if f(unsafe { &*self.slot(i) }) {
                unsafe { ptr::swap(self.slot(kept), self.slot(i)) };
                kept += 1;
            }
            i += 1;
        }
        self.truncate(kept);
    }
    /// Moves all elements of the other to the end.
    #[track_caller]
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        self.reserve(other.len);
        while let Some(x) = other.pop_front() {
            self.push_back(x);
        }
    }
    /// The part from `at` in a queue of its own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        assert!(at <= self.len, "`at` out of bounds");
        let mut other = VecDeque::with_capacity(self.len - at);
        let mut i = at;
        while i < self.len {
            other.push_back(unsafe { ptr::read(self.slot(i)) });
            i += 1;
        }
        self.len = at;
        other
    }
    /// As long as wanted; new elements are clones.
    #[track_caller]
    pub fn resize(&mut self, new_len: usize, value: T)
    where
        T: Clone,
    {
        self.truncate(new_len);
        while self.len < new_len {
            self.push_back(value.clone());
        }
    }
    /// Takes a range out.
    #[track_caller]
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let range = slice::__range(range, ..self.len);
        self.make_contiguous();
        let len = mem::replace(&mut self.len, range.start);
        Drain::new(self, range.start, range.end, len)
    }
    /// Where the elements that do not fulfil the predicate begin.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
        let (front, back) = self.as_slices();
        let mut pred = pred;
        if let Some(true) = back.first().map(|v| pred(v)) {
            back.partition_point(pred) + front.len()
        } else {
            front.partition_point(pred)
        }
    }
    /// Where it stands in a sorted queue, or where it would.
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        let at = self.partition_point(|e| e < x);
        if self.get(at) == Some(x) { Ok(at) } else { Err(at) }
    }
}

unsafe impl<#[may_dangle] T> Drop for VecDeque<T> {
    fn drop(&mut self) {
        let (front, back) = self.as_mut_slices();
        let (front, back) = (front as *mut [T], back as *mut [T]);
        unsafe {
            ptr::drop_in_place(front);
            ptr::drop_in_place(back);
        }
    }
}
