//! Moving the elements of a queue about: in the same way as the real one, because that shows in `as_slices`.

use super::VecDeque;
use core::cmp::Ordering;
use core::mem::ManuallyDrop;
use core::ptr;
use core::slice;

impl<T> VecDeque<T> {
    /// Copies elements within the buffer, which may wrap round.
    fn copy_wrapping(&mut self, src: usize, dst: usize, len: usize) {
        let cap = self.buf.capacity();
        if src == dst || len == 0 {
            return;
        }
        let ptr = self.buf.ptr();
        if src + len <= cap && dst + len <= cap {
            unsafe { ptr::copy(ptr.add(src) as *const T, ptr.add(dst), len) };
            return;
        }
        let backwards = self.wrap_sub(dst, src) < len;
        let mut i = 0;
        while i < len {
            let at = if backwards { len - 1 - i } else { i };
            unsafe { ptr::copy(ptr.add(self.wrap(src + at)) as *const T, ptr.add(self.wrap(dst + at)), 1) };
            i += 1;
        }
    }
    /// [`VecDeque::copy_wrapping`], for the other files.
    pub(super) fn wrap_copy(&mut self, src: usize, dst: usize, len: usize) {
        if size_of::<T>() != 0 {
            self.copy_wrapping(src, dst, len);
        }
    }
    /// Gives back the room that is not used.
    #[track_caller]
    pub fn shrink_to_fit(&mut self) {
        self.shrink_to(0);
    }
    /// Gives back the room that is neither used nor wanted.
    #[track_caller]
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let target = if min_capacity > self.len { min_capacity } else { self.len };
        let cap = self.buf.capacity();
        if cap <= target {
            return;
        }
        let (ptr, end) = (self.buf.ptr(), self.head + self.len);
        let tail_outside = target < end && end <= cap;
        unsafe {
            if self.len == 0 {
                self.head = 0;
            } else if self.head >= target && tail_outside {
                ptr::copy(ptr.add(self.head) as *const T, ptr, self.len);
                self.head = 0;
            } else if self.head < target && tail_outside {
                ptr::copy(ptr.add(target) as *const T, ptr, end - target);
            } else if end > cap {
                let head_len = cap - self.head;
                let new_head = target - head_len;
                ptr::copy(ptr.add(self.head) as *const T, ptr.add(new_head), head_len);
                self.head = new_head;
            }
        }
        self.buf.shrink_to_fit(target);
    }
    /// Straightens the elements out.
    pub fn make_contiguous(&mut self) -> &mut [T] {
        if size_of::<T>() == 0 {
            self.head = 0;
        }
        let (cap, head, len, ptr) = (self.buf.capacity(), self.head, self.len, self.buf.ptr());
        if head > cap - len {
            let free = cap - len;
            let head_len = cap - head;
            let tail_len = len - head_len;
            unsafe {
                if free >= head_len {
                    ptr::copy(ptr as *const T, ptr.add(head_len), tail_len);
                    ptr::copy_nonoverlapping(ptr.add(head) as *const T, ptr, head_len);
                    self.head = 0;
                } else if free >= tail_len {
                    ptr::copy(ptr.add(head) as *const T, ptr.add(tail_len), head_len);
                    ptr::copy_nonoverlapping(ptr as *const T, ptr.add(len), tail_len);
                    self.head = tail_len;
                } else if head_len > tail_len {
                    ptr::copy(ptr as *const T, ptr.add(free), tail_len);
                    slice::from_raw_parts_mut(ptr.add(free), len).rotate_left(tail_len);
                    self.head = free;
                } else {
                    ptr::copy(ptr.add(head) as *const T, ptr.add(tail_len), head_len);
                    slice::from_raw_parts_mut(ptr, len).rotate_right(head_len);
                    self.head = 0;
                }
            }
        }
        unsafe { slice::from_raw_parts_mut(ptr.add(self.head), len) }
    }
    /// Puts an element in.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        let _ = self.insert_mut(index, value);
    }
    /// Puts an element in, and gives it to be changed.
    #[track_caller]
    #[must_use]
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        assert!(index <= self.len(), "index out of bounds");
        if self.is_full() {
            self.grow();
        }
        let behind = self.len - index;
        if behind < index {
            self.wrap_copy(self.to_physical_idx(index), self.to_physical_idx(index + 1), behind);
        } else {
            let old_head = self.head;
            self.head = self.wrap_sub(old_head, 1);
            self.wrap_copy(old_head, self.head, index);
        }
        self.len += 1;
        let slot = self.slot(index);
        unsafe {
            ptr::write(slot, value);
            &mut *slot
        }
    }
    /// Takes an element.
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        let at = self.to_physical_idx(index);
        let value = unsafe { ptr::read(self.buf.ptr().add(at)) };
        let behind = self.len - index - 1;
        if behind < index {
            self.wrap_copy(self.wrap(at + 1), at, behind);
        } else {
            let old_head = self.head;
            self.head = self.to_physical_idx(1);
            self.wrap_copy(old_head, self.head, index);
        }
        self.len -= 1;
        Some(value)
    }
    /// Takes an element; the first one comes in its place.
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        let length = self.len;
        if index < length && index != 0 {
            self.swap(index, 0);
        } else if index >= length {
            return None;
        }
        self.pop_front()
    }
    /// Takes an element; the last one comes in its place.
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        let length = self.len;
        if length > 0 && index < length - 1 {
            self.swap(index, length - 1);
        } else if index >= length {
            return None;
        }
        self.pop_back()
    }
    /// The first `n` elements go to the end.
    #[track_caller]
    pub fn rotate_left(&mut self, n: usize) {
        assert!(n <= self.len());
        let k = self.len - n;
        if n <= k { self.rotate_left_inner(n) } else { self.rotate_right_inner(k) }
    }
    /// The last `n` elements go to the front.
    #[track_caller]
    pub fn rotate_right(&mut self, n: usize) {
        assert!(n <= self.len());
        let k = self.len - n;
        if n <= k { self.rotate_right_inner(n) } else { self.rotate_left_inner(k) }
    }
    fn rotate_left_inner(&mut self, mid: usize) {
        self.wrap_copy(self.head, self.to_physical_idx(self.len), mid);
        self.head = self.to_physical_idx(mid);
    }
    fn rotate_right_inner(&mut self, k: usize) {
        self.head = self.wrap_sub(self.head, k);
        self.wrap_copy(self.to_physical_idx(self.len), self.head, k);
    }
    /// Keeps the elements that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        self.retain_mut(|elem| f(elem));
    }
    /// Keeps the elements that fulfil the predicate, which may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut f: F) {
        let mut kept = 0;
        let mut i = 0;
        while i < self.len {
            if f(unsafe { &mut *self.slot(i) }) {
                if kept != i {
                    unsafe { ptr::swap(self.slot(kept), self.slot(i)) };
                }
                kept += 1;
            }
            i += 1;
        }
        self.truncate(kept);
    }
    /// Moves all elements of the other to the end.
    #[track_caller]
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        if size_of::<T>() == 0 {
            self.len = self.len.checked_add(other.len).expect("capacity overflow");
            other.len = 0;
            other.head = 0;
            return;
        }
        self.reserve(other.len);
        let (a, b) = other.as_slices();
        let (a, b) = (a as *const [T], b as *const [T]);
        unsafe {
            self.copy_in(&*a);
            self.copy_in(&*b);
        }
        other.len = 0;
        other.head = 0;
    }
    /// Copies elements to the end, where there is room.
    unsafe fn copy_in(&mut self, elements: &[T]) {
        let at = self.to_physical_idx(self.len);
        let (ptr, room) = (self.buf.ptr(), self.buf.capacity() - at);
        let first = if elements.len() <= room { elements.len() } else { room };
        unsafe {
            ptr::copy_nonoverlapping(elements.as_ptr(), ptr.add(at), first);
            ptr::copy_nonoverlapping(elements.as_ptr().add(first), ptr, elements.len() - first);
        }
        self.len += elements.len();
    }
    /// The part from `at` in a queue of its own.
    #[track_caller]
    #[must_use]
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        assert!(at <= self.len, "`at` out of bounds");
        let mut other = VecDeque::with_capacity(self.len - at);
        let (a, b) = self.parts_between(at, self.len);
        if size_of::<T>() == 0 {
            other.len = self.len - at;
        } else {
            unsafe {
                other.copy_in(&*a);
                other.copy_in(&*b);
            }
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
        if new_len <= self.len {
            self.truncate(new_len);
            return;
        }
        let extra = new_len - self.len;
        self.reserve(extra);
        while self.len < new_len - 1 {
            self.push_back(value.clone());
        }
        self.push_back(value);
    }
    /// As long as wanted; new elements are what the function gives.
    #[track_caller]
    pub fn resize_with(&mut self, new_len: usize, mut generator: impl FnMut() -> T) {
        if new_len <= self.len {
            self.truncate(new_len);
            return;
        }
        self.reserve(new_len - self.len);
        while self.len < new_len {
            self.push_back(generator());
        }
    }
    /// Where it stands in a sorted queue, or where it would.
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|e| e.cmp(x))
    }
    /// Where the function says equal in a sorted queue, or where that would be.
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let (front, back) = self.as_slices();
        match back.first().map(|elem| f(elem)) {
            Some(Ordering::Equal) => Ok(front.len()),
            Some(Ordering::Less) => match back.binary_search_by(f) {
                Ok(at) => Ok(at + front.len()),
                Err(at) => Err(at + front.len()),
            },
            _ => front.binary_search_by(f),
        }
    }
    /// Where the key stands in a sorted queue, or where it would.
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, mut f: F) -> Result<usize, usize> {
        self.binary_search_by(|k| f(k).cmp(b))
    }
    /// Where the elements that do not fulfil the predicate begin.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut pred: P) -> usize {
        let (front, back) = self.as_slices();
        if let Some(true) = back.first().map(|v| pred(v)) {
            back.partition_point(pred) + front.len()
        } else {
            front.partition_point(pred)
        }
    }
}

/// The buffer of a queue whose elements begin where the buffer does.
pub(super) fn into_vec_parts<T>(mut deque: VecDeque<T>) -> (*mut T, usize, usize) {
    deque.make_contiguous();
    let deque = ManuallyDrop::new(deque);
    let ptr = deque.buf.ptr();
    if deque.head != 0 {
        unsafe { ptr::copy(ptr.add(deque.head) as *const T, ptr, deque.len) };
    }
    (ptr, deque.len, deque.buf.capacity())
}
