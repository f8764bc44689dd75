//! [`Drain`]: a range is taken out of a queue.

use super::{VecDeque, drop_both};
use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ptr::{self, NonNull};

/// See [`VecDeque::drain`]. Meanwhile the queue ends where the range begins.
pub struct Drain<'a, T: 'a> {
    deque: NonNull<VecDeque<T>>,
    /// How many elements are taken out in all.
    drain_len: usize,
    /// The number of the next one in the queue.
    idx: usize,
    /// How many elements will be left.
    new_len: usize,
    /// How many are still to come.
    remaining: usize,
    marker: PhantomData<&'a T>,
}

unsafe impl<T: Sync> Sync for Drain<'_, T> {}
unsafe impl<T: Send> Send for Drain<'_, T> {}

impl<'a, T> Drain<'a, T> {
    pub(super) fn new(deque: &'a mut VecDeque<T>, start: usize, drain_len: usize) -> Drain<'a, T> {
        let new_len = deque.len - drain_len;
        deque.len = start;
        Drain { deque: NonNull::from(deque), drain_len, idx: start, new_len, remaining: drain_len, marker: PhantomData }
    }
}
impl<T: fmt::Debug> fmt::Debug for Drain<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain")
            .field(&self.drain_len)
            .field(&self.idx)
            .field(&self.new_len)
            .field(&self.remaining)
            .finish()
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.remaining == 0 {
            return None;
        }
        self.idx += 1;
        self.remaining -= 1;
        Some(unsafe { ptr::read(self.deque.as_ref().slot(self.idx - 1)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.remaining == 0 {
            return None;
        }
        self.remaining -= 1;
        Some(unsafe { ptr::read(self.deque.as_ref().slot(self.idx + self.remaining)) })
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> FusedIterator for Drain<'_, T> {}

/// Closes the gap, even if the drop of an element panicked.
struct DropGuard<'r, 'a, T>(&'r mut Drain<'a, T>);
impl<T> Drop for DropGuard<'_, '_, T> {
    fn drop(&mut self) {
        let (drain_len, new_len) = (self.0.drain_len, self.0.new_len);
        let deque = unsafe { self.0.deque.as_mut() };
        let head_len = deque.len;
        let tail_len = new_len - head_len;
        if head_len != 0 && tail_len != 0 {
            if head_len < tail_len {
                deque.wrap_copy(deque.head, deque.to_physical_idx(drain_len), head_len);
            } else {
                deque.wrap_copy(
                    deque.to_physical_idx(head_len + drain_len),
                    deque.to_physical_idx(head_len),
                    tail_len,
                );
            }
        }
        if new_len == 0 {
            deque.head = 0;
        } else if head_len < tail_len {
            deque.head = deque.to_physical_idx(drain_len);
        }
        deque.len = new_len;
    }
}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        let guard = DropGuard(self);
        let (start, remaining) = (guard.0.idx, guard.0.remaining);
        if remaining != 0 {
            let (front, back) = unsafe { guard.0.deque.as_ref() }.parts_between(start, start + remaining);
            guard.0.remaining = 0;
            drop_both(front, back);
        }
    }
}
