//! [`Layout`]: size and alignment.

use crate::error::Error;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::num::niche_types::Alignment;
use crate::ptr::NonNull;

/// Size and alignment of a block.
#[lang = "alloc_layout"]
#[derive(Copy, Clone, PartialEq, Eq)]
pub struct Layout {
    size: usize,
    /// A power of two.
    align: Alignment,
}

impl Hash for Layout {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.size.hash(state);
        self.align().hash(state);
    }
}

impl Layout {
    /// Of size and alignment, if that is possible.
    pub const fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError> {
        if !align.is_power_of_two() || size > isize::MAX as usize - (align - 1) {
            return Err(LayoutError);
        }
        Ok(unsafe { Layout::from_size_align_unchecked(size, align) })
    }
    /// Of size and alignment, which must be possible.
    #[must_use]
    pub const unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Layout {
        Layout { size, align: unsafe { Alignment::new_unchecked(align) } }
    }
    /// The size in bytes.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }
    /// The alignment in bytes.
    #[must_use]
    pub const fn align(&self) -> usize {
        self.align.as_inner()
    }
    /// Of a type.
    #[must_use]
    pub const fn new<T>() -> Layout {
        unsafe { Layout::from_size_align_unchecked(intrinsics::size_of::<T>(), intrinsics::align_of::<T>()) }
    }
    /// Of what a reference points to.
    #[must_use]
    pub const fn for_value<T: ?Sized>(t: &T) -> Layout {
        unsafe { Layout::from_size_align_unchecked(intrinsics::size_of_val(t), intrinsics::align_of_val(t)) }
    }
    /// Of so many elements.
    pub const fn array<T>(n: usize) -> Result<Layout, LayoutError> {
        match intrinsics::size_of::<T>().checked_mul(n) {
            Some(size) => Layout::from_size_align(size, intrinsics::align_of::<T>()),
            None => Err(LayoutError),
        }
    }
    /// An aligned address that points to nothing.
    #[must_use]
    pub const fn dangling_ptr(&self) -> NonNull<u8> {
        unsafe { NonNull::new_unchecked(crate::ptr::without_provenance_mut(self.align())) }
    }
    /// So many of these one after the other, and how far they are from each other.
    pub const fn repeat(&self, n: usize) -> Result<(Layout, usize), LayoutError> {
        let padded = self.pad_to_align();
        match padded.repeat_packed(n) {
            Ok(all) => Ok((all, padded.size)),
            Err(e) => Err(e),
        }
    }
    /// So many of these one after the other without padding.
    pub const fn repeat_packed(&self, n: usize) -> Result<Layout, LayoutError> {
        match self.size.checked_mul(n) {
            Some(size) => Layout::from_size_align(size, self.align()),
            None => Err(LayoutError),
        }
    }
    /// This one followed by another one, whose alignment does not matter.
    pub const fn extend_packed(&self, next: Layout) -> Result<Layout, LayoutError> {
        match self.size.checked_add(next.size) {
            Some(size) => Layout::from_size_align(size, self.align()),
            None => Err(LayoutError),
        }
    }
    /// With at least this alignment.
    pub const fn align_to(&self, align: usize) -> Result<Layout, LayoutError> {
        Layout::from_size_align(self.size, if align > self.align() { align } else { self.align() })
    }
    /// Rounded up to the alignment.
    #[must_use]
    pub const fn pad_to_align(&self) -> Layout {
        let mask = self.align() - 1;
        unsafe { Layout::from_size_align_unchecked((self.size + mask) & !mask, self.align()) }
    }
    /// This one followed by another one, and where that begins.
    pub const fn extend(&self, next: Layout) -> Result<(Layout, usize), LayoutError> {
        let mask = next.align() - 1;
        let offset = match self.size.checked_add(mask) {
            Some(end) => end & !mask,
            None => return Err(LayoutError),
        };
        let align = if self.align() > next.align() { self.align() } else { next.align() };
        match offset.checked_add(next.size) {
            Some(size) => match Layout::from_size_align(size, align) {
                Ok(whole) => Ok((whole, offset)),
                Err(e) => Err(e),
            },
            None => Err(LayoutError),
        }
    }
}

impl fmt::Debug for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (align, log) = (self.align(), self.align().trailing_zeros());
        f.debug_struct("Layout")
            .field("size", &self.size)
            .field("align", &format_args!("{align} (1 << {log})"))
            .finish()
    }
}

/// The layout is not possible.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutError;

impl Error for LayoutError {}
impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid parameters to Layout::from_size_align")
    }
}
/// The old name.
#[deprecated(since = "1.52.0", note = "Name does not follow std convention, use LayoutError")]
pub type LayoutErr = LayoutError;
