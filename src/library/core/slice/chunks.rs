//! Slices in pieces of equal length.

use crate::iter::FusedIterator;
use crate::mem;
use crate::num::NonZero;
use crate::slice::{ArrayWindows, ChunkBy, ChunkByMut};

impl<T> [T] {
    /// All runs of `size` neighbours.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        let size = NonZero::new(size).expect("window size must be non-zero").get();
        Windows { v: self, size }
    }
    /// All runs of `N` neighbours, as arrays.
    #[rustc_const_unstable]
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        ArrayWindows::new(self)
    }
    /// Pieces of `size`; the last may be shorter.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn chunks(&self, size: usize) -> Chunks<'_, T> {
        check(size);
        Chunks { v: self, chunk_size: size }
    }
    /// Pieces of `size`; the last may be shorter.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        check(size);
        ChunksMut { v: self, chunk_size: size }
    }
    /// Pieces of exactly `size`; what is left over is the remainder.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T> {
        check(size);
        let (v, remainder) = self.split_at(self.len() - self.len() % size);
        ChunksExact { v, rem: remainder, chunk_size: size }
    }
    /// Pieces of exactly `size`; what is left over is the remainder.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn chunks_exact_mut(&mut self, size: usize) -> ChunksExactMut<'_, T> {
        check(size);
        let (v, remainder) = self.split_at_mut(self.len() - self.len() % size);
        ChunksExactMut { v, rem: remainder, chunk_size: size }
    }
    /// Pieces of `size` from the end; the last may be shorter.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
        check(size);
        RChunks { v: self, chunk_size: size }
    }
    /// Pieces of `size` from the end; the last may be shorter.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn rchunks_mut(&mut self, size: usize) -> RChunksMut<'_, T> {
        check(size);
        RChunksMut { v: self, chunk_size: size }
    }
    /// Pieces of exactly `size` from the end; what is left over is the remainder.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn rchunks_exact(&self, size: usize) -> RChunksExact<'_, T> {
        check(size);
        let (remainder, v) = self.split_at(self.len() % size);
        RChunksExact { v, rem: remainder, chunk_size: size }
    }
    /// Pieces of exactly `size` from the end; what is left over is the remainder.
    #[track_caller]
    #[rustc_const_unstable]
    pub fn rchunks_exact_mut(&mut self, size: usize) -> RChunksExactMut<'_, T> {
        check(size);
        let mid = self.len() % size;
        let (remainder, v) = self.split_at_mut(mid);
        RChunksExactMut { v, rem: remainder, chunk_size: size }
    }
    /// Groups of neighbours that belong together.
    #[rustc_const_unstable]
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> ChunkByMut<'_, T, F> {
        ChunkByMut::new(self, pred)
    }
    /// Groups of neighbours that belong together.
    #[rustc_const_unstable]
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> {
        ChunkBy::new(self, pred)
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
        $(#[$doc:meta])* $name:ident [$($reference:tt)*] $item:ty, $size:ident { $($field:ident: $field_ty:ty),* };
        next($this:ident) $next:block
        next_back($that:ident) $next_back:block
        len($these:ident) $len:block
    ) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[must_use]
        pub struct $name<'a, T: 'a> {
            v: $($reference)* [T],
            $($field: $field_ty,)*
            $size: usize,
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
            fn __random_access(&self) -> bool {
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
    Windows [&'a] &'a [T], size {};
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
    Chunks [&'a] &'a [T], chunk_size {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(shorter(this.v.len(), this.chunk_size));
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - last_piece(this.v.len(), this.chunk_size));
        this.v = rest;
        Some(last)
    }
    len(this) { rounded_up(this.v.len(), this.chunk_size) }
}
pieces! {
    /// See `[T]::chunks_mut`.
    ChunksMut [&'a mut] &'a mut [T], chunk_size {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = shorter(v.len(), this.chunk_size);
        let (first, rest) = v.split_at_mut(at);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - last_piece(v.len(), this.chunk_size);
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    len(this) { rounded_up(this.v.len(), this.chunk_size) }
}
pieces! {
    /// See `[T]::chunks_exact`.
    ChunksExact [&'a] &'a [T], chunk_size { rem: &'a [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(this.chunk_size);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - this.chunk_size);
        this.v = rest;
        Some(last)
    }
    len(this) { this.v.len() / this.chunk_size }
}
pieces! {
    /// See `[T]::chunks_exact_mut`.
    ChunksExactMut [&'a mut] &'a mut [T], chunk_size { rem: &'a mut [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = mem::take(&mut this.v).split_at_mut(this.chunk_size);
        this.v = rest;
        Some(first)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - this.chunk_size;
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    len(this) { this.v.len() / this.chunk_size }
}
pieces! {
    /// See `[T]::rchunks`.
    RChunks [&'a] &'a [T], chunk_size {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - shorter(this.v.len(), this.chunk_size));
        this.v = rest;
        Some(last)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(last_piece(this.v.len(), this.chunk_size));
        this.v = rest;
        Some(first)
    }
    len(this) { rounded_up(this.v.len(), this.chunk_size) }
}

pieces! {
    /// See `[T]::rchunks_mut`.
    RChunksMut [&'a mut] &'a mut [T], chunk_size {};
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - shorter(v.len(), this.chunk_size);
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = last_piece(v.len(), this.chunk_size);
        let (first, rest) = v.split_at_mut(at);
        this.v = rest;
        Some(first)
    }
    len(this) { rounded_up(this.v.len(), this.chunk_size) }
}
pieces! {
    /// See `[T]::rchunks_exact`.
    RChunksExact [&'a] &'a [T], chunk_size { rem: &'a [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let (rest, last) = this.v.split_at(this.v.len() - this.chunk_size);
        this.v = rest;
        Some(last)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = this.v.split_at(this.chunk_size);
        this.v = rest;
        Some(first)
    }
    len(this) { this.v.len() / this.chunk_size }
}
pieces! {
    /// See `[T]::rchunks_exact_mut`.
    RChunksExactMut [&'a mut] &'a mut [T], chunk_size { rem: &'a mut [T] };
    next(this) {
        if this.v.is_empty() {
            return None;
        }
        let v = mem::take(&mut this.v);
        let at = v.len() - this.chunk_size;
        let (rest, last) = v.split_at_mut(at);
        this.v = rest;
        Some(last)
    }
    next_back(this) {
        if this.v.is_empty() {
            return None;
        }
        let (first, rest) = mem::take(&mut this.v).split_at_mut(this.chunk_size);
        this.v = rest;
        Some(first)
    }
    len(this) { this.v.len() / this.chunk_size }
}

impl<'a, T> RChunksExact<'a, T> {
    /// What is left over.
    #[rustc_const_unstable]
    #[must_use]
    pub fn remainder(&self) -> &'a [T] {
        self.rem
    }
}
impl<'a, T> RChunksExactMut<'a, T> {
    /// What is left over.
    #[rustc_const_unstable]
    #[must_use]
    pub fn into_remainder(self) -> &'a mut [T] {
        self.rem
    }
}
impl<'a, T> ChunksExact<'a, T> {
    /// What is left over.
    #[must_use]
    pub fn remainder(&self) -> &'a [T] {
        self.rem
    }
}
impl<'a, T> ChunksExactMut<'a, T> {
    /// What is left over.
    #[must_use]
    pub fn into_remainder(self) -> &'a mut [T] {
        self.rem
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
clones! {
    Windows { v, size } Chunks { v, chunk_size } ChunksExact { v, chunk_size, rem } RChunks { v, chunk_size }
    RChunksExact { v, chunk_size, rem }
}
