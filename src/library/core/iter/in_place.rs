//! What a collection needs to know to reuse the buffer that an iterator reads from.

/// The buffer at the root of a chain of adapters: `vec.into_iter().map(f)` and the like.
///
/// The real library finds it by specialisation; here adapters hand it through (see [`super::Iterator::__in_place`]).
#[doc(hidden)]
pub struct InPlace {
    /// Where the buffer begins.
    pub buf: *mut u8,
    /// How many elements of the source it has room for.
    pub cap: usize,
    /// Size of an element of the source.
    pub size: usize,
    /// Alignment of an element of the source.
    pub align: usize,
    /// The source, for `forget`.
    pub source: *mut u8,
    /// Drops what the source has not given yet, and makes it forget the buffer.
    pub forget: unsafe fn(*mut u8),
}
