//! Slices in pieces of equal length.

use crate::iter::FusedIterator;
use crate::mem;

impl<T> [T] {
    /// All runs of `size` neighbours.
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 {
            panic!("window size must be non-zero");
        }
        Windows { v: self, size }
    }
    /// All runs of `N` neighbours, as arrays.
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        ArrayWindows { v: self }
    }
    /// Pieces of `size`; the last may be shorter.
    #[track_caller]
    pub fn chunks(&self, size: usize) -> Chunks<'_, T> {
        check(size);
        Chunks { v: self, size }
    }
    /// Pieces of `size`; the last may be shorter.
    #[track_caller]
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        check(size);
        ChunksMut { v: self, size }
    }
    /// Pieces of exactly `size`; what is left over is the remainder.
    #[track_caller]
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T> {
        check(size);
        let (v, remainder) = self.split_at(self.len() - self.len() % size);
        ChunksExact { v, remainder, size }
    }
    /// Pieces of exactly `size`; what is left over is the remainder.
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, size: usize) -> ChunksExactMut<'_, T> {
        check(size);
        let (v, remainder) = self.split_at_mut(self.len() - self.len() % size);
        ChunksExactMut { v, remainder, size }
    }
    /// Pieces of `size` from the end; the last may be shorter.
    #[track_caller]
    pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
        check(size);
        RChunks { v: self, size }
    }
    /// Groups of neighbours that belong together.
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> {
        ChunkBy { v: self, pred }
    }
}

#[track_caller]
fn check(size: usize) {
    if size == 0 {
        panic!("chunk size must be non-zero");
    }
}

fn shorter(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

macro_rules! pieces {
    (
        $(#[$doc:meta])* $name:ident [$($reference:tt)*] $item:ty { $($field:ident: $field_ty:ty),* };
        next($this:ident) $next:block
        next_back($that:ident) $next_back:block
        len($these:ident) $len:block
    ) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name<'a, T: 'a> {
            v: $($reference)* [T],
            size: usize,
            $($field: $field_ty,)*
        }
        impl<'a, T> Iterator for $name<'a, T> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                let $this = self;
                $next
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let $these = self;
                let n = $len;
                (n, Some(n))
            }
            fn __trusted_len(&self) -> bool {
                true
            }
        }
        impl<'a, T> DoubleEndedIterator for $name<'a, T> {
            fn next_back(&mut self) -> Option<$item> {
                let $that = self;
                $next_back
            }
        }
        impl<T> ExactSizeIterator for $name<'_, T> {}
        impl<T> FusedIterator for $name<'_, T> {}
    };
}

/// How many pieces, the last perhaps shorter.
fn rounded_up(len: usize, size: usize) -> usize {
    len / size + if len % size == 0 { 0 } else { 1 }
}

/// How long the last piece is.
fn last_piece(len: usize, size: usize) -> usize {
    if len % size == 0 { size } else { len % size }
}

pieces! {
    /// See `[T]::windows`.
    Windows [&'a] &'a [T] {};
    next(this) {
        if this.size > this.v.len() {
            return None;
        }
        let window = &this.v[..this.size];
        this.v = &this.v[1..];
        Some(window)
    }
    next_back(this) {
        if this.size > this.v.len() {
            return None;
        }
        let window = &this.v[this.v.len() - this.size..];
        this.v = &this.v[..this.v.len() - 1];
        Some(window)
    }
    len(this) {
        if this.size > this.v.len() { 0 } else { this.v.len() - this.size + 1 }
    }
}
pieces! {
    /// See `[T]::chunks`.
    Chunks [&'a] &'a [T] {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(shorter(this.v.len(), this.size));
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - last_piece(this.v.len(), this.size));
        this.v = rest;
        Some(last)
    }
    len(this) { rounded_up(this.v.len(), this.size) }
}
pieces! {
    /// See `[T]::chunks_mut`.
    ChunksMut [&'a mut] &'a mut [T] {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = shorter(v.len(), this.size);
        let (first, rest) = v.split_at_mut(at);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - last_piece(v.len(), this.size);
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    len(this) { rounded_up(this.v.len(), this.size) }
}
pieces! {
    /// See `[T]::chunks_exact`.
    ChunksExact [&'a] &'a [T] { remainder: &'a [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(this.size);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - this.size);
        this.v = rest;
        Some(last)
    }
    len(this) { this.v.len() / this.size }
}
pieces! {
    /// See `[T]::chunks_exact_mut`.
    ChunksExactMut [&'a mut] &'a mut [T] { remainder: &'a mut [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = mem::take(&mut this.v).split_at_mut(this.size);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - this.size;
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    len(this) { this.v.len() / this.size }
}
pieces! {
    /// See `[T]::rchunks`.
    RChunks [&'a] &'a [T] {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - shorter(this.v.len(), this.size));
        this.v = rest;
        Some(last)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(last_piece(this.v.len(), this.size));
        this.v = rest;
        Some(first)
    }
    len(this) { rounded_up(this.v.len(), this.size) }
}

impl<'a, T> ChunksExact<'a, T> {
    /// What is left over.
    pub fn remainder(&self) -> &'a [T] {
        self.remainder
    }
}
impl<'a, T> ChunksExactMut<'a, T> {
    /// What is left over.
    pub fn into_remainder(self) -> &'a mut [T] {
        self.remainder
    }
}

macro_rules! clones {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl<T> Clone for $name<'_, T> {
            fn clone(&self) -> Self {
                $name { $($field: self.$field),* }
            }
        }
    )*};
}
clones! { Windows { v, size } Chunks { v, size } ChunksExact { v, size, remainder } RChunks { v, size } }

/// See `[T]::array_windows`.
#[derive(Debug, Clone)]
pub struct ArrayWindows<'a, T, const N: usize> {
    v: &'a [T],
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
}

/// See `[T]::chunk_by`.
pub struct ChunkBy<'a, T: 'a, P> {
    v: &'a [T],
    pred: P,
}
impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.v.is_empty() {
            return None;
        }
        let mut len = 1;
        while len < self.v.len() && (self.pred)(&self.v[len - 1], &self.v[len]) {
            len += 1;
        }
        let (head, tail) = self.v.split_at(len);
        self.v = tail;
        Some(head)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.v.is_empty() { (0, Some(0)) } else { (1, Some(self.v.len())) }
    }
}
