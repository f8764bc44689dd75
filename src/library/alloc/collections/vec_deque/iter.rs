//! Over the elements of a queue.

use super::VecDeque;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ptr;
use core::slice;

macro_rules! two_parts {
    ($($(#[$doc:meta])* $name:ident $slice:ident, $item:ty;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, T: 'a> {
            i1: slice::$slice<'a, T>,
            i2: slice::$slice<'a, T>,
        }
        impl<'a, T> $name<'a, T> {
            pub(super) fn new(i1: slice::$slice<'a, T>, i2: slice::$slice<'a, T>) -> Self {
                $name { i1, i2 }
            }
        }
        impl<'a, T> Iterator for $name<'a, T> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                match self.i1.next() {
                    Some(val) => Some(val),
                    None => self.i2.next(),
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let len = self.i1.len() + self.i2.len();
                (len, Some(len))
            }
            fn __trusted_len(&self) -> bool {
                true
            }
        }
        impl<'a, T> DoubleEndedIterator for $name<'a, T> {
            fn next_back(&mut self) -> Option<$item> {
                match self.i2.next_back() {
                    Some(val) => Some(val),
                    None => self.i1.next_back(),
                }
            }
        }
        impl<T> ExactSizeIterator for $name<'_, T> {}
        impl<T> FusedIterator for $name<'_, T> {}
    )*};
}
two_parts! {
    /// See [`VecDeque::iter`].
    Iter Iter, &'a T;
    /// See [`VecDeque::iter_mut`].
    IterMut IterMut, &'a mut T;
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { i1: self.i1.clone(), i2: self.i2.clone() }
    }
}

/// Over the elements of a queue, by value.
#[derive(Clone)]
pub struct IntoIter<T> {
    inner: VecDeque<T>,
}
impl<T> IntoIter<T> {
    pub(super) fn new(inner: VecDeque<T>) -> IntoIter<T> {
        IntoIter { inner }
    }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.inner.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.inner.len(), Some(self.inner.len()))
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.inner.pop_back()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}

/// See [`VecDeque::drain`]. The elements lie in one piece.
pub struct Drain<'a, T: 'a> {
    deque: *mut VecDeque<T>,
    start: usize,
    next: usize,
    next_back: usize,
    end: usize,
    old_len: usize,
    marker: PhantomData<&'a mut T>,
}
impl<'a, T> Drain<'a, T> {
    pub(super) fn new(deque: &'a mut VecDeque<T>, start: usize, end: usize, old_len: usize) -> Drain<'a, T> {
        Drain { deque, start, next: start, next_back: end, end, old_len, marker: PhantomData }
    }
    fn read(&self, index: usize) -> T {
        unsafe { ptr::read((*self.deque).slot(index)) }
    }
}
impl<T> Iterator for Drain<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.next == self.next_back {
            return None;
        }
        self.next += 1;
        Some(self.read(self.next - 1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.next_back - self.next;
        (len, Some(len))
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<T> DoubleEndedIterator for Drain<'_, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.next == self.next_back {
            return None;
        }
        self.next_back -= 1;
        Some(self.read(self.next_back))
    }
}
impl<T> ExactSizeIterator for Drain<'_, T> {}
impl<T> Drop for Drain<'_, T> {
    fn drop(&mut self) {
        while let Some(x) = self.next() {
            drop(x);
        }
        unsafe {
            let deque = &mut *self.deque;
            let (to, from) = (deque.slot(self.start), deque.slot(self.end));
            let tail = self.old_len - self.end;
            if tail > 0 {
                ptr::copy(from as *const T, to, tail);
            }
            deque.len = self.start + tail;
        }
    }
}
