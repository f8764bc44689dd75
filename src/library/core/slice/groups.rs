//! Runs of neighbours in slices: as arrays, and as long as a predicate says.

use crate::fmt;
use crate::iter::FusedIterator;
use crate::mem;

/// See `[T]::array_windows`.
#[derive(Debug)]
#[must_use]
pub struct ArrayWindows<'a, T, const N: usize> {
    v: &'a [T],
}
impl<T, const N: usize> Clone for ArrayWindows<'_, T, N> {
    fn clone(&self) -> Self {
        ArrayWindows { v: self.v }
    }
}
impl<'a, T, const N: usize> ArrayWindows<'a, T, N> {
    #[track_caller]
    pub(crate) fn new(v: &'a [T]) -> Self {
        assert!(N != 0, "window size must be non-zero");
        ArrayWindows { v }
    }
}
impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> {
    type Item = &'a [T; N];
    fn next(&mut self) -> Option<&'a [T; N]> {
        let window = self.v.first_chunk::<N>()?;
        self.v = &self.v[1..];
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.v.len() + 1).saturating_sub(N);
        (n, Some(n))
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {
    fn next_back(&mut self) -> Option<&'a [T; N]> {
        let window = self.v.last_chunk::<N>()?;
        self.v = &self.v[..self.v.len() - 1];
        Some(window)
    }
}
impl<T, const N: usize> ExactSizeIterator for ArrayWindows<'_, T, N> {}
impl<T, const N: usize> FusedIterator for ArrayWindows<'_, T, N> {}

/// How many elements the first group has.
fn first_group<T, P: FnMut(&T, &T) -> bool>(v: &[T], pred: &mut P) -> usize {
    let mut len = 1;
    while len < v.len() && pred(&v[len - 1], &v[len]) {
        len += 1;
    }
    len
}

/// Where the last group begins.
fn last_group<T, P: FnMut(&T, &T) -> bool>(v: &[T], pred: &mut P) -> usize {
    let mut start = v.len() - 1;
    while start > 0 && pred(&v[start - 1], &v[start]) {
        start -= 1;
    }
    start
}

macro_rules! groups {
    ($($(#[$doc:meta])* $name:ident [$($reference:tt)*] |$v:ident, $at:ident| $take:expr, $split:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name<'a, T: 'a, P> {
            v: $($reference)* [T],
            pred: P,
        }
        impl<'a, T, P> $name<'a, T, P> {
            pub(crate) fn new(v: $($reference)* [T], pred: P) -> Self {
                $name { v, pred }
            }
        }
        impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for $name<'a, T, P> {
            type Item = $($reference)* [T];
            fn next(&mut self) -> Option<$($reference)* [T]> {
                if self.v.is_empty() {
                    return None;
                }
                let $at = first_group(self.v, &mut self.pred);
                let $v = &mut self.v;
                let $v = $take;
                let (head, tail) = $split;
                self.v = tail;
                Some(head)
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                if self.v.is_empty() { (0, Some(0)) } else { (1, Some(self.v.len())) }
            }
        }
        impl<'a, T, P: FnMut(&T, &T) -> bool> DoubleEndedIterator for $name<'a, T, P> {
            fn next_back(&mut self) -> Option<$($reference)* [T]> {
                if self.v.is_empty() {
                    return None;
                }
                let $at = last_group(self.v, &mut self.pred);
                let $v = &mut self.v;
                let $v = $take;
                let (head, tail) = $split;
                self.v = head;
                Some(tail)
            }
        }
        impl<T, P: FnMut(&T, &T) -> bool> FusedIterator for $name<'_, T, P> {}
        impl<T: fmt::Debug, P> fmt::Debug for $name<'_, T, P> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("slice", &self.v).finish()
            }
        }
    )*};
}
groups! {
    /// See `[T]::chunk_by`.
    ChunkBy [&'a] |v, at| *v, v.split_at(at);
    /// See `[T]::chunk_by_mut`.
    ChunkByMut [&'a mut] |v, at| mem::take(v), v.split_at_mut(at);
}
impl<T, P: Clone> Clone for ChunkBy<'_, T, P> {
    fn clone(&self) -> Self {
        ChunkBy { v: self.v, pred: self.pred.clone() }
    }
}
