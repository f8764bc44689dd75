//! Over the elements of a queue.

use super::VecDeque;
use core::fmt;
use core::iter::FusedIterator;
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
        impl<T: fmt::Debug> fmt::Debug for $name<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.i1.as_slice()).field(&self.i2.as_slice()).finish()
            }
        }
    )*};
}
two_parts! {
    /// See [`VecDeque::iter`].
    Iter Iter, &'a T;
    /// See [`VecDeque::iter_mut`].
    IterMut IterMut, &'a mut T;
}
impl<T> Default for Iter<'_, T> {
    fn default() -> Self {
        Iter { i1: [].iter(), i2: [].iter() }
    }
}
impl<T> Default for IterMut<'_, T> {
    fn default() -> Self {
        IterMut { i1: [].iter_mut(), i2: [].iter_mut() }
    }
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
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.inner).finish()
    }
}
