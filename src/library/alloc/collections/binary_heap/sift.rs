//! Bringing elements to their places in a heap, with as many comparisons as in the real library.

use super::BinaryHeap;
use core::ptr;

impl<T: Ord> BinaryHeap<T> {
    /// The element goes up as long as it is larger than the one above it.
    pub(super) fn sift_up(&mut self, start: usize, pos: usize) -> usize {
        let (data, mut pos) = (self.data.as_mut_ptr(), pos);
        while pos > start {
            let parent = (pos - 1) / 2;
            unsafe {
                if *data.add(pos) <= *data.add(parent) {
                    break;
                }
                ptr::swap(data.add(pos), data.add(parent));
            }
            pos = parent;
        }
        pos
    }
    /// The element goes down as long as it is smaller than one below it.
    pub(super) fn sift_down_range(&mut self, pos: usize, end: usize) {
        let (data, mut pos) = (self.data.as_mut_ptr(), pos);
        let mut child = 2 * pos + 1;
        unsafe {
            while child <= end.saturating_sub(2) {
                if *data.add(child) <= *data.add(child + 1) {
                    child += 1;
                }
                if *data.add(pos) >= *data.add(child) {
                    return;
                }
                ptr::swap(data.add(pos), data.add(child));
                pos = child;
                child = 2 * pos + 1;
            }
            if child == end - 1 && *data.add(pos) < *data.add(child) {
                ptr::swap(data.add(pos), data.add(child));
            }
        }
    }
    /// The element goes to the bottom, then up to its place.
    pub(super) fn sift_down_to_bottom(&mut self, start: usize) {
        let (data, end, mut pos) = (self.data.as_mut_ptr(), self.data.len(), start);
        let mut child = 2 * pos + 1;
        unsafe {
            while child <= end.saturating_sub(2) {
                if *data.add(child) <= *data.add(child + 1) {
                    child += 1;
                }
                ptr::swap(data.add(pos), data.add(child));
                pos = child;
                child = 2 * pos + 1;
            }
            if child == end - 1 {
                ptr::swap(data.add(pos), data.add(child));
                pos = child;
            }
        }
        self.sift_up(start, pos);
    }
    /// Makes a heap of elements in any order.
    pub(super) fn rebuild(&mut self) {
        let len = self.data.len();
        let mut n = len / 2;
        while n > 0 {
            n -= 1;
            self.sift_down_range(n, len);
        }
    }
    /// Makes a heap of one followed by elements in any order.
    pub(super) fn rebuild_tail(&mut self, start: usize) {
        let len = self.data.len();
        if start == len {
            return;
        }
        let tail_len = len - start;
        let better_to_rebuild = if start < tail_len {
            true
        } else if len <= 2048 {
            2 * len < tail_len * start.ilog2() as usize
        } else {
            2 * len < tail_len * 11
        };
        if better_to_rebuild {
            self.rebuild();
        } else {
            let mut i = start;
            while i < len {
                self.sift_up(0, i);
                i += 1;
            }
        }
    }
}
