//! [`Layout`]: size and alignment.

use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::num::NonZeroUsize;

/// Size and alignment of a block.
#[lang = "alloc_layout"]
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Layout {
    size: usize,
    /// A power of two.
    align: NonZeroUsize,
}

impl Layout {
    /// Of size and alignment, if that is possible.
    pub fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError> {
        if !align.is_power_of_two() || size > isize::MAX as usize - (align - 1) {
            return Err(LayoutError);
        }
        Ok(unsafe { Layout::from_size_align_unchecked(size, align) })
    }
    /// Of size and alignment, which must be possible.
    pub unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Layout {
        Layout { size, align: unsafe { NonZeroUsize::new_unchecked(align) } }
    }
    /// The size in bytes.
    pub fn size(&self) -> usize {
        self.size
    }
    /// The alignment in bytes.
    pub fn align(&self) -> usize {
        self.align.get()
    }
    /// Of a type.
    pub fn new<T>() -> Layout {
        unsafe { Layout::from_size_align_unchecked(intrinsics::size_of::<T>(), intrinsics::align_of::<T>()) }
    }
    /// Of what a reference points to.
    pub fn for_value<T: ?Sized>(t: &T) -> Layout {
        unsafe { Layout::from_size_align_unchecked(intrinsics::size_of_val(t), intrinsics::align_of_val(t)) }
    }
    /// Of so many elements.
    pub fn array<T>(n: usize) -> Result<Layout, LayoutError> {
        match intrinsics::size_of::<T>().checked_mul(n) {
            Some(size) => Layout::from_size_align(size, intrinsics::align_of::<T>()),
            None => Err(LayoutError),
        }
    }
    /// With at least this alignment.
    pub fn align_to(&self, align: usize) -> Result<Layout, LayoutError> {
        Layout::from_size_align(self.size, if align > self.align() { align } else { self.align() })
    }
    /// Rounded up to the alignment.
    pub fn pad_to_align(&self) -> Layout {
        let mask = self.align() - 1;
        unsafe { Layout::from_size_align_unchecked((self.size + mask) & !mask, self.align()) }
    }
    /// This one followed by another one, and where that begins.
    pub fn extend(&self, next: Layout) -> Result<(Layout, usize), LayoutError> {
        let mask = next.align() - 1;
        let offset = match self.size.checked_add(mask) {
            Some(end) => end & !mask,
            None => return Err(LayoutError),
        };
        let align = if self.align() > next.align() { self.align() } else { next.align() };
        match offset.checked_add(next.size) {
            Some(size) => Ok((Layout::from_size_align(size, align)?, offset)),
            None => Err(LayoutError),
        }
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
