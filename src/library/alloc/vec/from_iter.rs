//! Vectors from iterators. The real library chooses by specialisation; here the iterator says what it can
//! (`__trusted_len`, `__in_place`).

use super::{IntoIter, Vec};
use crate::raw_vec::RawVec;
use core::intrinsics;
use core::iter::InPlace;
use core::ptr;

impl<T> FromIterator<T> for Vec<T> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
        let mut iterator = iter.into_iter();
        if let Some(source) = iterator.__in_place() {
            // An adapter's source may stand at the adapter's own address; only the same type is the source itself.
            let itself = intrinsics::type_id::<I::IntoIter>() == intrinsics::type_id::<IntoIter<T>>();
            if itself && source.source == &raw mut iterator as *mut u8 {
                return from_into_iter(iterator, source);
            }
            if fits::<T>(&source) {
                return collect_in_place(iterator, source);
            }
        }
        if iterator.__trusted_len() {
            let count = match iterator.size_hint() {
                (_, Some(upper)) => upper,
                _ => panic!("capacity overflow"),
            };
            let mut vector = Vec::with_capacity(count);
            vector.extend_trusted(iterator, count);
            return vector;
        }
        let first = match iterator.next() {
            None => return Vec::new(),
            Some(element) => element,
        };
        let (lower, _) = iterator.size_hint();
        let wanted = lower.saturating_add(1);
        let least = RawVec::<T>::MIN_NON_ZERO_CAP;
        let mut vector = Vec::with_capacity(if wanted > least { wanted } else { least });
        vector.push_within(first);
        vector.extend_desugared(iterator);
        vector
    }
}

/// `vec.into_iter().collect()`: the buffer is reused, unless it is mostly empty by now.
#[track_caller]
fn from_into_iter<T, I: Iterator<Item = T>>(iterator: I, source: InPlace) -> Vec<T> {
    let iterator = core::mem::ManuallyDrop::new(iterator);
    let source = unsafe { ptr::read(source.source as *const IntoIter<T>) };
    let _ = &iterator;
    if source.may_be_reused() {
        return source.into_vec();
    }
    let mut vec = Vec::new();
    vec.extend(source);
    vec
}

/// Whether elements of type `T` can be written over those of the source.
fn fits<T>(source: &InPlace) -> bool {
    let size = intrinsics::size_of::<T>();
    source.size != 0 && size != 0 && source.align == intrinsics::align_of::<T>() && source.size >= size
}

/// Writes the results over the elements that they were made of, and takes over the buffer, cut to a multiple of their size.
fn collect_in_place<T, I: Iterator<Item = T>>(mut iterator: I, source: InPlace) -> Vec<T> {
    // The iterator has moved, and its source with it.
    let source = iterator.__in_place().unwrap_or(source);
    let start = source.buf as *mut T;
    let mut guard = Written { start, len: 0 };
    while let Some(item) = iterator.next() {
        unsafe { ptr::write(start.add(guard.len), item) };
        guard.len += 1;
    }
    let len = guard.len;
    let bytes = source.cap * source.size;
    let buffer = Buffer { start: source.buf, bytes, align: source.align };
    let taken = Taken { _written: guard, _buffer: buffer };
    unsafe { (source.forget)(source.source) };
    core::mem::forget(taken);
    let size = intrinsics::size_of::<T>();
    let cap = bytes / size;
    let buf = if bytes == cap * size {
        source.buf
    } else {
        unsafe { intrinsics::realloc(source.buf, bytes, source.align, cap * size) }
    };
    unsafe { Vec::from_raw_parts(buf as *mut T, len, cap) }
}

/// Elements written so far, which are dropped when the iterator panics.
struct Written<T> {
    start: *mut T,
    len: usize,
}

impl<T> Drop for Written<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.start, self.len)) };
    }
}

/// What is written, and then the buffer: both go when an element that the source still had panics as it is dropped.
struct Taken<T> {
    _written: Written<T>,
    _buffer: Buffer,
}

/// A buffer of so many bytes, of the source's alignment.
struct Buffer {
    start: *mut u8,
    bytes: usize,
    align: usize,
}

impl Drop for Buffer {
    fn drop(&mut self) {
        if self.bytes != 0 {
            unsafe { intrinsics::dealloc(self.start, self.bytes, self.align) };
        }
    }
}

impl<T> Vec<T> {
    /// Writes an element where there is room.
    fn push_within(&mut self, value: T) {
        let len = self.len;
        unsafe {
            intrinsics::write_via_move(intrinsics::offset(self.buf.inner.ptr.pointer.pointer as *mut T, len), value);
            self.len = intrinsics::unchecked_add(len, 1);
        }
    }

    /// Takes so many elements, for which there is room; nothing is asked for behind the last one.
    fn extend_trusted<I: Iterator<Item = T>>(&mut self, mut iterator: I, count: usize) {
        let end = self.len + count;
        while self.len < end {
            let Some(element) = iterator.next() else { break };
            self.push_within(element);
        }
    }

    /// Makes room as the iterator says whenever there is none.
    #[track_caller]
    fn extend_desugared<I: Iterator<Item = T>>(&mut self, mut iterator: I) {
        while let Some(element) = iterator.next() {
            if self.len == self.capacity() {
                let (lower, _) = iterator.size_hint();
                self.reserve(lower.saturating_add(1));
            }
            self.push_within(element);
        }
    }
}

impl<T> Extend<T> for Vec<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let iterator = iter.into_iter();
        if iterator.__trusted_len() {
            let count = match iterator.size_hint() {
                (_, Some(additional)) => additional,
                _ => panic!("capacity overflow"),
            };
            self.reserve(count);
            self.extend_trusted(iterator, count);
            return;
        }
        self.extend_desugared(iterator);
    }
    #[track_caller]
    fn extend_one(&mut self, item: T) {
        self.push(item);
    }
    #[track_caller]
    fn extend_reserve(&mut self, additional: usize) {
        self.reserve(additional);
    }
}

impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
    #[track_caller]
    fn extend_one(&mut self, item: &'a T) {
        self.push(*item);
    }
}
