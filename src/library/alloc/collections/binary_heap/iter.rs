//! Over the elements of a heap, and the largest one to be changed.

use super::BinaryHeap;
use crate::vec;
use core::fmt;
use core::iter::FusedIterator;
use core::num::NonZero;
use core::ops::{Deref, DerefMut};
use core::slice;

/// See [`BinaryHeap::iter`].
#[must_use]
pub struct Iter<'a, T: 'a> {
    pub(super) iter: slice::Iter<'a, T>,
}
/// The elements of a heap, by value.
#[derive(Clone)]
pub struct IntoIter<T> {
    iter: vec::IntoIter<T>,
}
/// See [`BinaryHeap::drain`].
#[derive(Debug)]
pub struct Drain<'a, T: 'a> {
    pub(super) iter: vec::Drain<'a, T>,
}

macro_rules! delegated {
    ($($name:ident [$($generics:tt)*] $item:ty { $($in_place:tt)* })*) => {$(
        impl<$($generics)*> Iterator for $name<$($generics)*> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                self.iter.next()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.iter.size_hint()
            }
            $($in_place)*
        }
        impl<$($generics)*> DoubleEndedIterator for $name<$($generics)*> {
            fn next_back(&mut self) -> Option<$item> {
                self.iter.next_back()
            }
        }
        impl<$($generics)*> ExactSizeIterator for $name<$($generics)*> {}
        impl<$($generics)*> FusedIterator for $name<$($generics)*> {}
    )*};
}
delegated! {
    Iter ['a, T] &'a T {}
    IntoIter [T] T {
        fn __in_place(&mut self) -> Option<core::iter::InPlace> {
            self.iter.__in_place()
        }
    }
    Drain ['a, T] T {}
}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { iter: self.iter.clone() }
    }
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        Iter { iter: Default::default() }
    }
}
impl<T: fmt::Debug> fmt::Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.iter.as_slice()).finish()
    }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.iter.as_slice()).finish()
    }
}
impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { iter: self.data.into_iter() }
    }
}
impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

/// See [`BinaryHeap::peek_mut`].
pub struct PeekMut<'a, T: 'a + Ord> {
    heap: &'a mut BinaryHeap<T>,
    /// Set when the element may have been changed; the heap has only this element then.
    original_len: Option<NonZero<usize>>,
}
impl<'a, T: Ord> PeekMut<'a, T> {
    pub(super) fn new(heap: &'a mut BinaryHeap<T>) -> Option<PeekMut<'a, T>> {
        if heap.data.is_empty() { None } else { Some(PeekMut { heap, original_len: None }) }
    }
    /// Takes it.
    pub fn pop(mut this: PeekMut<'a, T>) -> T {
        if let Some(original_len) = this.original_len.take() {
            unsafe { this.heap.data.set_len(original_len.get()) };
        }
        match this.heap.pop() {
            Some(value) => value,
            None => unreachable!(),
        }
    }
}
impl<T: Ord + fmt::Debug> fmt::Debug for PeekMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PeekMut").field(&self.heap.data[0]).finish()
    }
}
impl<T: Ord> Deref for PeekMut<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}
impl<T: Ord> DerefMut for PeekMut<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        let len = self.heap.data.len();
        if len > 1 {
            self.original_len = NonZero::new(len);
            unsafe { self.heap.data.set_len(1) };
        }
        &mut self.heap.data[0]
    }
}
impl<T: Ord> Drop for PeekMut<'_, T> {
    fn drop(&mut self) {
        if let Some(original_len) = self.original_len {
            unsafe { self.heap.data.set_len(original_len.get()) };
            let len = self.heap.data.len();
            self.heap.sift_down_range(0, len);
        }
    }
}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        IntoIter { iter: Default::default() }
    }
}
